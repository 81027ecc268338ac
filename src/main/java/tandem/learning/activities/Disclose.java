package tandem.learning.activities;

import java.util.List;
import java.util.UUID;

/**
 * What a person disclosed, as staff entered it. No relationship: she has none.
 *
 * @param clear staff have looked at it, and every relationship is mitigated
 */
public record Disclose(
        UUID personId, int seenVersion, List<Relationship> relationships, boolean clear) {
    public Disclose {
        relationships = List.copyOf(relationships);
    }
}
