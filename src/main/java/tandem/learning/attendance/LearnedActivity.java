package tandem.learning.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session somebody attended, as a step of her pathway.
 *
 * @param on in the session's zone
 * @param visitId her visit there, where the evaluation goes on
 * @param claimOpens from then on it may be evaluated and claimed
 */
public record LearnedActivity(
        UUID activityId,
        UUID sessionId,
        UUID visitId,
        String activityTitle,
        String sessionTitle,
        LocalDate on,
        Instant claimOpens,
        boolean evaluated) {}
