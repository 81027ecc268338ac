package tandem.improving.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A 95 % confidence interval.
 *
 * @param upper null = without bound
 */
public record Interval(double lower, @Nullable Double upper) {
    /** The normal quantile of 97.5 %. */
    static final double Z = 1.959963984540054;

    static final double TAIL = 0.025;

    /** Null where a bound is no number; an infinite upper one is none. */
    static @Nullable Interval of(double lower, double upper) {
        return Double.isFinite(lower) && !Double.isNaN(upper)
                ? new Interval(lower, Double.isInfinite(upper) ? null : upper)
                : null;
    }

    public boolean holds(double value) {
        return lower <= value && (upper == null || value <= upper);
    }

    /** Of ratios as changes in percent: 1.15 is 15. */
    Interval asChange() {
        return new Interval((lower - 1) * 100, upper == null ? null : (upper - 1) * 100);
    }
}
