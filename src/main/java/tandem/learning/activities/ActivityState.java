package tandem.learning.activities;

/** A draft is seen by CE staff alone; an archived activity is read at its address, not listed. */
public enum ActivityState {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    boolean mayBecome(ActivityState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next != PUBLISHED;
            case ARCHIVED -> next == PUBLISHED;
        };
    }
}
