package tandem.improving.spc;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How far each value lies from the one before it, in the baseline: across excluded rows, never
 * across a gap. Screening (Nelson 1982) leaves out, once, what is 3.267 times the mean or more.
 */
public final class MovingRanges {
    static final double D2 = 1.128;
    static final double D4 = 3.267;

    private MovingRanges() {}

    /** How far one row lies from the one before it. */
    interface Range {
        double between(int before, int row);
    }

    /** Sigma of a series of single values; null without a range. */
    static @Nullable Double sigma(Stretch phase, IntToDoubleFunction value, boolean screened) {
        var mean = mean(phase, value, screened);
        return mean == null ? null : Lines.finite(mean / D2);
    }

    static @Nullable Double mean(Stretch phase, IntToDoubleFunction value, boolean screened) {
        return mean(
                phase,
                (before, row) -> Math.abs(value.applyAsDouble(row) - value.applyAsDouble(before)),
                screened);
    }

    static @Nullable Double mean(Stretch phase, Range range, boolean screened) {
        var ranges = all(phase, range);
        var mean = mean(ranges, any -> true);
        return mean == null || !screened ? mean : mean(ranges, it -> it < D4 * mean);
    }

    private static double[] all(Stretch phase, Range range) {
        var ranges = DoubleStream.builder();
        var before = -1;
        for (var row : phase.baseline().toArray()) {
            if (before >= 0 && phase.plotted(before) && phase.plotted(row)) {
                ranges.add(range.between(before, row));
            }
            before = row;
        }
        return ranges.build().filter(Double::isFinite).toArray();
    }

    private static @Nullable Double mean(double[] ranges, DoublePredicate kept) {
        var mean = Arrays.stream(ranges).filter(kept).average();
        return mean.isPresent() ? Lines.finite(mean.getAsDouble()) : null;
    }

    /** The MR chart: its rows are the ranges themselves; no line under 0. */
    public static Lines lines(Stretch phase, Given given) {
        var centre = Means.of(phase);
        return centre == null
                ? new CentreOnly(null)
                : EvenLines.fromZero(centre, 0.0, D4 / 3 * centre);
    }
}
