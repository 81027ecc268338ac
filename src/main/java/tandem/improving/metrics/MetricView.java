package tandem.improving.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Direction;

/**
 * What is counted, of what, and where better lies.
 *
 * @param target in percent
 * @param baselineMonths the median comes from so many first months and is kept; null = from all
 * @param definedAt before its month no data is due
 */
public record MetricView(
        UUID id,
        int version,
        UUID collaborativeId,
        String name,
        String counted,
        String outOf,
        Direction direction,
        @Nullable BigDecimal target,
        @Nullable Integer baselineMonths,
        boolean required,
        int position,
        Instant definedAt,
        boolean retired) {
    public @Nullable Double targetPercent() {
        return target == null ? null : target.doubleValue();
    }
}
