package tandem.learning.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param previous the cursor of the page before it, null when it is the first
 * @param next the cursor of the page after it, null when it is the last
 */
public record ActivityPage(
        List<ActivitySummary> activities, @Nullable String previous, @Nullable String next) {
    public ActivityPage {
        activities = List.copyOf(activities);
    }
}
