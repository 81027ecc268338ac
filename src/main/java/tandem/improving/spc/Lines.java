package tandem.improving.spc;

import org.jspecify.annotations.Nullable;

/** The centre line of a phase and the lines so many sigmas above and below it. */
public sealed interface Lines permits CentreOnly, EvenLines, VaryingLines, PowerLines {
    /** Null when the baseline holds no value. */
    @Nullable Double centre();

    /**
     * @param sigmas below 0: under the centre
     * @return null where no such line is defined; never NaN or infinite
     */
    @Nullable Double at(int row, double sigmas);

    /**
     * 1 strictly above the upper limit, −1 strictly below the lower one, 0 between or undefined.
     */
    default int beyond(Stretch phase, int row) {
        return beyond(phase, row, 3, 1) ? 1 : beyond(phase, row, 3, -1) ? -1 : 0;
    }

    /** Strictly beyond the line so many sigmas out on one side. */
    default boolean beyond(Stretch phase, int row, double sigmas, int side) {
        var line = phase.plotted(row) ? at(row, side * sigmas) : null;
        return line != null && Stretch.beyond(phase.value(row), line, side);
    }

    /** Lines from outside, the same at every row. */
    static Lines given(double centre, double sigma) {
        return EvenLines.around(centre, sigma);
    }

    static @Nullable Double finite(double figure) {
        return Double.isFinite(figure) ? Double.valueOf(figure + 0.0) : null; // never −0
    }
}
