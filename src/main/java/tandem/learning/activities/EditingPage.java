package tandem.learning.activities;

import java.util.UUID;

/** A page on which a later feature edits its part of an activity; placed by {@code @Order}. */
public interface EditingPage {
    /** A message key. */
    String label();

    String href(UUID activityId);
}
