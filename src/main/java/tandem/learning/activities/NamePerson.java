package tandem.learning.activities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes into control of content.
 *
 * @param disclosed null while she was not asked; empty: she has no relationship
 * @param clear staff have looked at it, and every relationship is mitigated
 */
public record NamePerson(
        UUID activityId,
        PersonDetails details,
        @Nullable List<Relationship> disclosed,
        boolean clear) {}
