package tandem.improving.charts;

import org.jspecify.annotations.Nullable;

/**
 * One row of a series.
 *
 * @param x a label: a month {@code 2026-11}, a date, a number or a name; never interpreted
 * @param y the value, or the numerator where {@code n} is read; null = missing
 * @param n the denominator or exposure; null = none, or missing
 * @param hidden whether it was taken out because its numbers are small; y and n are null then
 */
public record Point(String x, @Nullable Double y, @Nullable Double n, boolean hidden) {
    public Point {
        if (hidden && (y != null || n != null)) {
            throw new IllegalArgumentException("A hidden point holds no number");
        }
    }

    public Point(String x, @Nullable Double y, @Nullable Double n) {
        this(x, y, n, false);
    }

    public static Point of(String x, @Nullable Number y) {
        return new Point(x, y == null ? null : y.doubleValue(), null);
    }

    public static Point of(String x, @Nullable Number y, @Nullable Number n) {
        return new Point(x, y == null ? null : y.doubleValue(), n == null ? null : n.doubleValue());
    }

    /** Its place on the axis, and nothing else. */
    Point taken() {
        return new Point(x, null, null, true);
    }
}
