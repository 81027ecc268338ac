package tandem.improving.spc;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines that follow the denominator or the subgroup's size of each row.
 *
 * @param sigmas one a row; NaN = none
 * @param least no line lies under it
 * @param most no line lies over it
 */
record VaryingLines(@Nullable Double centre, double[] sigmas, double least, double most)
        implements Lines {
    static Lines of(
            @Nullable Double centre, Stretch phase, IntToDoubleFunction sigma, Bounds bounds) {
        var sigmas =
                IntStream.range(0, phase.size())
                        .mapToDouble(row -> centre == null ? Double.NaN : sigma.applyAsDouble(row))
                        .toArray();
        return new VaryingLines(centre, sigmas, bounds.least, bounds.most);
    }

    /** What a line cannot pass. */
    enum Bounds {
        NONE(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        FROM_ZERO(0, Double.POSITIVE_INFINITY),
        PROPORTION(0, 1);

        private final double least;
        private final double most;

        Bounds(double least, double most) {
            this.least = least;
            this.most = most;
        }
    }

    @Override
    public @Nullable Double at(int row, double count) {
        return centre == null || !Double.isFinite(sigmas[row])
                ? null
                : Lines.finite(Math.clamp(centre + count * sigmas[row], least, most));
    }
}
