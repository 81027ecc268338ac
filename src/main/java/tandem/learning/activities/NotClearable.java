package tandem.learning.activities;

import tandem.platform.shared.Refused;

/** Nothing was disclosed yet, or a relationship stands without its mitigation. */
class NotClearable extends Refused {
    NotClearable() {
        super("activity.person.notClearable");
    }
}
