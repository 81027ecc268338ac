package tandem.learning.attendance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said that a session was not free of commercial bias. For the CE office alone.
 *
 * @param zone the session's
 * @param name as typed at check-in
 * @param noticed in her words; null where she gave none
 * @param closing null while it waits
 */
public record BiasCase(
        UUID id,
        UUID activityId,
        String activityTitle,
        String sessionTitle,
        ZoneId zone,
        Instant openedAt,
        String name,
        String email,
        @Nullable String noticed,
        @Nullable Closing closing) {
    /**
     * @param by the name of whoever closed it
     */
    public record Closing(Instant at, String by, String note) {}
}
