package tandem.learning.activities;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Both offers of an activity, in quarter hours, at least 0.25.
 *
 * @param lateBecause the CE director's reason to designate after the start; else null
 */
public record Designate(
        UUID activityId, BigDecimal physicians, BigDecimal others, @Nullable String lateBecause) {}
