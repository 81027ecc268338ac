package tandem.improving.metrics;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Direction;

/**
 * @param target in percent, from 0 to 100
 * @param baselineMonths the median comes from so many first months and is kept; null = from all
 */
public record DefineMetric(
        UUID collaborativeId,
        String name,
        String counted,
        String outOf,
        Direction direction,
        @Nullable BigDecimal target,
        @Nullable Integer baselineMonths,
        boolean required) {}
