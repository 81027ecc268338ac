package tandem.improving.metrics;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One month of one team's metric as it is valid now: both counts, or neither.
 *
 * @param revision counts up with every correction; 0 = never entered
 */
public record Count(
        YearMonth month, @Nullable Integer numerator, @Nullable Integer denominator, int revision) {
    /** A value was given, be it 0 of 0. */
    public boolean given() {
        return numerator != null;
    }

    /** Null where there is nothing to divide. */
    public @Nullable Double percent() {
        return numerator == null || denominator == null || denominator == 0
                ? null
                : Double.valueOf(100.0 * numerator / denominator);
    }
}
