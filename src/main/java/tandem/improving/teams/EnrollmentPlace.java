package tandem.improving.teams;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in a collaborative.
 *
 * @param team the one she sits in
 * @param leads whether she leads it
 * @param asked the one whose lead has not answered her yet; null once she sits in one
 * @param agreed to the wording in force about who sees raw counts
 */
public record EnrollmentPlace(
        Instant enrolledAt,
        @Nullable Named team,
        boolean leads,
        @Nullable Named asked,
        boolean agreed) {
    /** A team by name, for who may not read it yet. */
    public record Named(UUID id, String name) {}

    public boolean onHerOwn() {
        return team == null && asked == null;
    }
}
