package tandem.improving.spc;

import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;
import tandem.improving.spc.VaryingLines.Bounds;

/**
 * Several measurements a period: their mean (Xbar) and their standard deviation (S), limits by the
 * subgroup's own size (Montgomery 6.28 to 6.31). Only subgroups of two or more have a spread.
 */
public final class Subgroups {
    private Subgroups() {}

    public static Lines means(Stretch phase, Given given) {
        var spread = spread(phase);
        return VaryingLines.of(
                given.or(mean(phase)),
                phase,
                row -> {
                    var size = phase.row(row).size();
                    return spread == null || size < 2
                            ? Double.NaN
                            : spread / (c4(size) * Math.sqrt(size));
                },
                Bounds.NONE);
    }

    public static Lines deviations(Stretch phase, Given given) {
        var spread = spread(phase);
        return VaryingLines.of(
                spread,
                phase,
                row -> {
                    var size = phase.row(row).size();
                    return spread == null || size < 2
                            ? Double.NaN
                            : spread * Math.sqrt(1 - c4(size) * c4(size)) / c4(size);
                },
                Bounds.FROM_ZERO);
    }

    private static @Nullable Double mean(Stretch phase) {
        var all = phase.baselineRows().mapToDouble(row -> phase.row(row).size()).sum();
        return Lines.finite(
                phase.baselineRows()
                                .mapToDouble(row -> phase.row(row).size() * phase.value(row))
                                .sum()
                        / all);
    }

    /** The mean of equal subgroups' deviations, or the pooled deviation of unequal ones. */
    private static @Nullable Double spread(Stretch phase) {
        var rows = phase.baseline().filter(row -> phase.row(row).size() > 0).toArray();
        var sizes = IntStream.of(rows).map(row -> phase.row(row).size()).distinct().count();
        var several = IntStream.of(rows).filter(row -> phase.row(row).spread() != null).toArray();
        if (several.length == 0) {
            return null;
        }
        if (sizes == 1) {
            return Means.of(
                    IntStream.of(several).mapToDouble(row -> deviation(phase, row)).toArray());
        }
        var squares = 0.0;
        var degrees = 0;
        for (var row : several) {
            var deviation = deviation(phase, row);
            squares += (phase.row(row).size() - 1) * deviation * deviation;
            degrees += phase.row(row).size() - 1;
        }
        return Lines.finite(Math.sqrt(squares / degrees));
    }

    private static double deviation(Stretch phase, int row) {
        var spread = phase.row(row).spread();
        return spread == null ? 0 : spread;
    }

    /** How much a sample's deviation falls short of the population's, on average. */
    public static double c4(int size) {
        return Math.sqrt(2.0 / (size - 1))
                * Math.exp(LogGamma.value(size / 2.0) - LogGamma.value((size - 1) / 2.0));
    }
}
