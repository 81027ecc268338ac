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
 * @param endsAt the last session's end
 * @param place the first session's; empty when it is online only
 * @param credit what physicians are offered, null while none is designated
 */
public record ActivitySummary(
        UUID id,
        String title,
        ActivityState state,
        Instant createdAt,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable ZoneId zone,
        int sessions,
        String place,
        @Nullable BigDecimal credit) {}
