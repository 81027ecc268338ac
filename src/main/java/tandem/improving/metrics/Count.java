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
}
