package tandem.improving.metrics;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What came of entering a month; metrics in neither were already as typed.
 *
 * @param conflicts metrics whose value somebody changed since it was shown, with what is stored
 */
public record EntryOutcome(Set<UUID> saved, Map<UUID, Stored> conflicts) {
    public EntryOutcome {
        saved = Set.copyOf(saved);
        conflicts = Map.copyOf(conflicts);
    }

    /** Nothing was refused because somebody else was first. */
    public boolean complete() {
        return conflicts.isEmpty();
    }

    /** What another person entered meanwhile. */
    public record Stored(Count count, String by) {}
}
