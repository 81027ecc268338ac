package tandem.improving.spc;

import org.jspecify.annotations.Nullable;

/**
 * The same lines at every row.
 *
 * @param middle where limits are counted from; only the G chart draws another centre
 * @param sigma null = no limits
 * @param least no line lies under it
 */
record EvenLines(
        @Nullable Double centre, @Nullable Double middle, @Nullable Double sigma, double least)
        implements Lines {
    static Lines around(@Nullable Double centre, @Nullable Double sigma) {
        return new EvenLines(centre, centre, sigma, Double.NEGATIVE_INFINITY);
    }

    static Lines fromZero(@Nullable Double centre, @Nullable Double middle, double sigma) {
        return new EvenLines(centre, middle, sigma, 0);
    }

    @Override
    public @Nullable Double at(int row, double sigmas) {
        return middle == null || sigma == null
                ? null
                : Lines.finite(Math.max(least, middle + sigmas * sigma));
    }
}
