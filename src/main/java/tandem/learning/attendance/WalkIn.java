package tandem.learning.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.learners.Profession;

/**
 * Somebody who stands at the desk, or whose name stands on a paper list.
 *
 * @param minutes what staff give; null for what the rule gives now
 * @param reason of those minutes
 */
public record WalkIn(
        UUID sessionId,
        String name,
        String email,
        Profession profession,
        @Nullable Integer minutes,
        @Nullable String reason) {}
