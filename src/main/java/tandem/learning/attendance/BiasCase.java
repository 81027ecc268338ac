package tandem.learning.attendance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.shared.When;

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

    /** When it was opened, the zone named. */
    public String opened() {
        return When.at(openedAt, zone);
    }

    /** When it was closed, the zone named; empty while it waits. */
    public String closed() {
        return closing == null ? "" : When.at(closing.at(), zone);
    }
}
