package tandem.learning.activities;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param disclosed whether she was asked and answered; without relationships: none
 */
public record PersonView(
        UUID id,
        int version,
        String name,
        String affiliation,
        Set<ContentRole> roles,
        @Nullable UUID accountId,
        @Nullable String email,
        boolean disclosed,
        boolean cleared,
        List<Relationship> relationships) {
    public PersonView {
        relationships = List.copyOf(relationships);
    }

    /** Everything that clearing needs is there. */
    public boolean clearable() {
        return disclosed
                && !cleared
                && relationships.stream().noneMatch(with -> with.mitigation().isBlank());
    }
}
