package tandem.improving.charts;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.improving.statistics.SmallCells;

/**
 * What a chart is made of: points in the order of the axis, and how they are to be read. Checked by
 * whoever takes it from outside ({@code web.ChartRequest}); all indices count from 1.
 *
 * @param ordered false where the axis has no time: no rule about runs is evaluated
 * @param freeze one entry a phase: how many of its rows make centre and spread (gaps and excluded
 *     rows are counted in); 0 = the whole phase
 * @param splitAfter the last row of each phase but the last, ascending
 * @param exclude rows that are plotted but left out of centre, limits and runs
 * @param multiply above 0; applied last, to values, centre and limits of the answer
 * @param fixedCentreLine a centre line from outside, on the scale before {@code multiply}
 * @param target on the plotted scale, after {@code multiply}
 */
public record Series(
        Chart chart,
        List<Point> points,
        boolean ordered,
        List<Integer> freeze,
        List<Integer> splitAfter,
        Set<Integer> exclude,
        double multiply,
        boolean screenMovingRanges,
        @Nullable Double fixedCentreLine,
        Set<RuleSet> ruleSets,
        Direction direction,
        @Nullable Double target) {
    public Series {
        points = List.copyOf(points);
        freeze = List.copyOf(freeze);
        splitAfter = List.copyOf(splitAfter);
        if (freeze.size() != splitAfter.size() + 1) {
            throw new IllegalArgumentException(
                    freeze.size() + " freezes for " + (splitAfter.size() + 1) + " phases");
        }
    }

    /** A run chart of one phase, its median from all points, better nowhere. */
    public static Series run(List<Point> points) {
        return of(Chart.RUN, points);
    }

    /** A run chart of one phase, its median from all points. */
    public static Series run(
            List<Point> points, Direction better, double multiply, @Nullable Double target) {
        return of(Chart.RUN, points).times(multiply).towards(better, target);
    }

    /** One phase over time, everything computed from all points, screened, better nowhere. */
    public static Series of(Chart chart, List<Point> points) {
        return new Series(
                chart,
                points,
                true,
                List.of(0),
                List.of(),
                Set.of(),
                1,
                true,
                null,
                Set.of(),
                Direction.NEUTRAL,
                null);
    }

    /** Centre and spread of every phase from its first {@code rows}; 0 = all. */
    public Series frozen(int rows) {
        return with(Collections.nCopies(freeze.size(), rows), splitAfter, exclude);
    }

    /**
     * In phases.
     *
     * @param splits index of the last place of each phase but the last
     * @param freezes one a phase; 0 = the whole phase
     */
    public Series split(List<Integer> splits, List<Integer> freezes) {
        return with(freezes, splits, exclude);
    }

    /** Without some places, which are plotted all the same. */
    public Series without(Set<Integer> places) {
        return with(freeze, splitAfter, places);
    }

    private Series with(List<Integer> freezes, List<Integer> splits, Set<Integer> places) {
        return new Series(
                chart,
                points,
                ordered,
                freezes,
                splits,
                places,
                multiply,
                screenMovingRanges,
                fixedCentreLine,
                ruleSets,
                direction,
                target);
    }

    /** Around a line from outside, on the scale before {@code multiply}. */
    public Series around(double line) {
        return with(ordered, multiply, screenMovingRanges, line);
    }

    /** On an axis without time: one point a team or a group. */
    public Series unordered() {
        return with(false, multiply, screenMovingRanges, fixedCentreLine);
    }

    public Series unscreened() {
        return with(ordered, multiply, false, fixedCentreLine);
    }

    /** Values, centre and limits multiplied in the answer: 100 for percent. */
    public Series times(double factor) {
        return with(ordered, factor, screenMovingRanges, fixedCentreLine);
    }

    private Series with(boolean ordered, double factor, boolean screened, @Nullable Double line) {
        return new Series(
                chart,
                points,
                ordered,
                freeze,
                splitAfter,
                exclude,
                factor,
                screened,
                line,
                ruleSets,
                direction,
                target);
    }

    /** With further rule sets. */
    public Series by(Set<RuleSet> further) {
        return with(further, direction, target);
    }

    /**
     * @param level on the plotted scale
     */
    public Series towards(Direction better, @Nullable Double level) {
        return with(ruleSets, better, level);
    }

    private Series with(Set<RuleSet> further, Direction better, @Nullable Double level) {
        return new Series(
                chart,
                points,
                ordered,
                freeze,
                splitAfter,
                exclude,
                multiply,
                screenMovingRanges,
                fixedCentreLine,
                further,
                better,
                level);
    }

    /**
     * For everybody but those who may see raw counts: points with small numbers become gaps with a
     * mark, before anything is computed. Nothing else may read raw points for such a reader.
     */
    public Series suppressed(SmallCells small, SmallCells.Kind kind) {
        return new Series(
                chart,
                points.stream()
                        .map(point ->
                                small.hides(new SmallCells.Cell(point.y(), point.n()), kind)
                                        ? point.taken()
                                        : point)
                        .toList(),
                ordered,
                freeze,
                splitAfter,
                exclude,
                multiply,
                screenMovingRanges,
                fixedCentreLine,
                ruleSets,
                direction,
                target);
    }

    /** Whether {@code n} is read, so that y/n is plotted: on some charts as soon as any has one. */
    public boolean ratio() {
        return switch (chart.reads()) {
            case N -> true;
            case N_IF_GIVEN -> points.stream().anyMatch(point -> point.n() != null);
            case VALUES, SUBGROUPS -> false;
        };
    }

    /** On the plotted scale; what would not be a number is null. */
    @Nullable Double scaled(@Nullable Double figure) {
        return figure != null && Double.isFinite(figure * multiply)
                ? Double.valueOf(figure * multiply + 0.0)
                : null;
    }
}
