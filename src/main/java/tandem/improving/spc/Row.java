package tandem.improving.spc;

import org.jspecify.annotations.Nullable;

/**
 * One place on the axis, on the scale before any multiplier.
 *
 * @param value what is plotted; null = a gap
 * @param weight the denominator or exposure behind it; null where the chart reads none
 * @param size how many measurements it stands for; 0 = a gap
 * @param spread their standard deviation; null below two
 * @param included false = plotted, but out of centre, limits and runs
 */
public record Row(
        @Nullable Double value,
        @Nullable Double weight,
        int size,
        @Nullable Double spread,
        boolean included) {
    /** One measurement, or a gap. */
    public static Row of(@Nullable Double value, @Nullable Double weight, boolean included) {
        return new Row(value, weight, value == null ? 0 : 1, null, included);
    }
}
