package tandem.learning.activities;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The most credit of one type that a person may claim for an activity.
 *
 * @param designated in quarter hours, at least 0.25, scale 2
 * @param designatedInTime before the first session's start, or later by the CE director with a
 *     reason (docs/standards/credit-systems.md)
 */
public record Offer(
        UUID id,
        UUID activityId,
        CreditType type,
        BigDecimal designated,
        Instant designatedAt,
        boolean designatedInTime) {}
