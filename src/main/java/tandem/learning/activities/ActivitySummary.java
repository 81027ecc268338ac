package tandem.learning.activities;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of activities.
 *
 * @param startsAt the first session's start and {@code zone} its zone; null in a draft without one
 * @param overAt the last session's end, or the end of its check-in where that is later
 * @param running one of its sessions may be checked into now
 * @param place the first session's; empty when it is online only
 * @param credit what physicians are offered, null while none is designated
 */
public record ActivitySummary(
        UUID id,
        String title,
        ActivityState state,
        Instant createdAt,
        @Nullable Instant startsAt,
        @Nullable Instant overAt,
        @Nullable ZoneId zone,
        int sessions,
        boolean running,
        String place,
        @Nullable BigDecimal credit) {}
