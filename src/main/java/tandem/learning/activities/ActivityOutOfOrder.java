package tandem.learning.activities;

import tandem.platform.shared.Refused;

class ActivityOutOfOrder extends Refused {
    ActivityOutOfOrder(ActivityState from, ActivityState to) {
        super("activity.outOfOrder." + from + "." + to);
    }
}
