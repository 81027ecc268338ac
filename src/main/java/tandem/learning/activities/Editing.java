package tandem.learning.activities;

import java.util.List;
import tandem.platform.shared.When;

/**
 * What stands around every page on which an activity is edited.
 *
 * @param blockers what stands between it and its publication
 */
public record Editing(ActivityView activity, List<Blocker> blockers, List<Part> parts) {
    public Editing {
        blockers = List.copyOf(blockers);
        parts = List.copyOf(parts);
    }

    /** The first session's start, or empty. */
    public String when() {
        return activity.sessions().stream()
                .findFirst()
                .map(session -> When.at(session.startsAt(), session.zone()))
                .orElse("");
    }

    /**
     * @param label a message key
     * @param ring done, now or later
     */
    public record Part(String label, String href, String ring, boolean here) {}
}
