package tandem.improving.teams;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who joined, as her collaborative's coordinators see her.
 *
 * @param site where she works; empty where she did not say
 * @param teamId null while she has none
 * @param asked the name of the team whose answer she waits for
 */
public record EnrolledPerson(
        UUID id,
        String name,
        String site,
        Instant enrolledAt,
        @Nullable UUID teamId,
        @Nullable String team,
        @Nullable String asked) {}
