package tandem.learning.attendance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said stands in her way and lets her team see.
 *
 * @param ownWords only with {@link BarrierCode#OTHER}
 * @param namedOn in the session's zone
 */
public record SharedBarrier(
        UUID accountId,
        BarrierCode code,
        @Nullable String ownWords,
        UUID activityId,
        LocalDate namedOn) {}
