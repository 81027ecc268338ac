package tandem.learning.activities;

import org.jspecify.annotations.Nullable;

/**
 * Which activities to list.
 *
 * @param text words that all stand in title or gap, begun or whole; empty: any
 * @param cursor what {@link ActivityPage} gave; null: the first page
 */
public record ListActivities(Shelf shelf, String text, @Nullable String cursor) {
    /** Upcoming: what ends first on top, what runs now with it. Past: what ended last on top. */
    public enum Shelf {
        UPCOMING,
        PAST,
        DRAFTS
    }
}
