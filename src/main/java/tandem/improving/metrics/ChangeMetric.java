package tandem.improving.metrics;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Direction;

/**
 * @param seenVersion of the row that was shown; a newer one is a conflict
 */
public record ChangeMetric(
        UUID metricId,
        int seenVersion,
        String name,
        String counted,
        String outOf,
        Direction direction,
        @Nullable BigDecimal target,
        @Nullable Integer baselineMonths,
        boolean required,
        int position) {}
