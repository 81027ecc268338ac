package tandem.improving.charts;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return run(points, Direction.NEUTRAL, 1, null);
    }

    /** A run chart of one phase, its median from all points. */
    public static Series run(
            List<Point> points, Direction better, double multiply, @Nullable Double target) {
        return new Series(
                Chart.RUN,
                points,
                true,
                List.of(0),
                List.of(),
                Set.of(),
                multiply,
                true,
                null,
                Set.of(),
                better,
                target);
    }

    /** Centre and spread of every phase from its first {@code rows}; 0 = all. */
    public Series frozen(int rows) {
        return with(Collections.nCopies(freeze.size(), rows), fixedCentreLine, ruleSets);
    }

    /** Around a line from outside, on the scale before {@code multiply}. */
    public Series around(double line) {
        return with(freeze, line, ruleSets);
    }

    /** With further rule sets. */
    public Series by(Set<RuleSet> further) {
        return with(freeze, fixedCentreLine, further);
    }

    private Series with(List<Integer> freeze, @Nullable Double line, Set<RuleSet> ruleSets) {
        return new Series(
                chart,
                points,
                ordered,
                freeze,
                splitAfter,
                exclude,
                multiply,
                screenMovingRanges,
                line,
                ruleSets,
                direction,
                target);
    }

    /** Whether {@code n} is read, so that y/n is plotted: as soon as any point has one. */
    public boolean ratio() {
        return points.stream().anyMatch(point -> point.n() != null);
    }
}
