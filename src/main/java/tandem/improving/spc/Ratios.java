package tandem.improving.spc;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import tandem.improving.spc.VaryingLines.Bounds;

/**
 * Events of all that could be (P) or of an exposure (U), limits at each row's own denominator
 * (Montgomery 7.7, 7.19); P′ and U′ widen them by how much more than chance the values vary (Laney
 * 2002).
 */
public final class Ratios {
    private Ratios() {}

    public static Lines proportions(Stretch phase, Given given) {
        return lines(phase, given, Ratios::binomial, Bounds.PROPORTION);
    }

    public static Lines rates(Stretch phase, Given given) {
        return lines(phase, given, Math::sqrt, Bounds.FROM_ZERO);
    }

    public static Lines widenedProportions(Stretch phase, Given given) {
        return widened(phase, given, Ratios::binomial, Bounds.PROPORTION);
    }

    public static Lines widenedRates(Stretch phase, Given given) {
        return widened(phase, given, Math::sqrt, Bounds.FROM_ZERO);
    }

    /**
     * I′, normalised individuals (Taylor): sigma from the steps between neighbours, each weighted
     * by its denominators.
     */
    public static Lines normalised(Stretch phase, Given given) {
        MovingRanges.Range range =
                (before, row) ->
                        Math.sqrt(Math.PI / 2)
                                * Math.abs(phase.value(row) - phase.value(before))
                                / Math.sqrt(1 / phase.weight(before) + 1 / phase.weight(row));
        var spread = MovingRanges.mean(phase, range, given.screened());
        if (phase.baselineRows().allMatch(row -> phase.row(row).weight() == null)) {
            return EvenLines.around(Means.of(phase), spread);
        }
        return VaryingLines.of(
                Means.weighted(phase),
                phase,
                row ->
                        spread == null || !phase.plotted(row)
                                ? Double.NaN
                                : spread / Math.sqrt(phase.weight(row)),
                Bounds.NONE);
    }

    private static Lines lines(
            Stretch phase, Given given, DoubleUnaryOperator spread, Bounds bounds) {
        var centre = given.or(Means.weighted(phase));
        return VaryingLines.of(centre, phase, row -> sigma(phase, row, centre, spread), bounds);
    }

    private static Lines widened(
            Stretch phase, Given given, DoubleUnaryOperator spread, Bounds bounds) {
        var centre = given.or(Means.weighted(phase));
        if (centre == null) {
            return new CentreOnly(null);
        }
        var wider = wider(phase, given, centre, spread);
        return VaryingLines.of(
                centre,
                phase,
                row -> wider == null ? Double.NaN : wider * sigma(phase, row, centre, spread),
                bounds);
    }

    /** How many times wider than chance; null where that is not defined. */
    private static @Nullable Double wider(
            Stretch phase, Given given, double centre, DoubleUnaryOperator spread) {
        if (given.ordered()) {
            return MovingRanges.sigma(
                    phase, row -> away(phase, row, centre, spread), given.screened());
        }
        return Deviation.of(
                phase.baselineRows()
                        .mapToDouble(row -> away(phase, row, centre, spread))
                        .filter(Double::isFinite)
                        .toArray());
    }

    private static double away(Stretch phase, int row, double centre, DoubleUnaryOperator spread) {
        return (phase.value(row) - centre) / sigma(phase, row, centre, spread);
    }

    private static double sigma(
            Stretch phase, int row, @Nullable Double centre, DoubleUnaryOperator spread) {
        return centre == null || !phase.plotted(row)
                ? Double.NaN
                : spread.applyAsDouble(centre) / Math.sqrt(phase.weight(row));
    }

    private static double binomial(double proportion) {
        return Math.sqrt(Math.max(0, proportion * (1 - proportion)));
    }
}
