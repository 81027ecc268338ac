package tandem.learning.activities;

import tandem.platform.shared.Refused;

/** Learners were told, and credit rests on it: withdraw the activity first. */
class FixedOncePublished extends Refused {
    FixedOncePublished() {
        super("activity.fixedOncePublished");
    }
}
