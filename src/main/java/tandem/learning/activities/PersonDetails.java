package tandem.learning.activities;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in control of content.
 *
 * @param affiliation as learners read it: "Endocrinology, Erie Plains University"
 * @param accountId hers, where she has one
 * @param email where she has none yet: whoever confirms it teaches what she teaches
 */
public record PersonDetails(
        String name,
        String affiliation,
        Set<ContentRole> roles,
        @Nullable UUID accountId,
        @Nullable String email) {
    public PersonDetails {
        roles = Set.copyOf(roles);
    }
}
