package tandem.improving.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One phase, on the scale before {@code multiply}. Rows count from 0; where {@link #plotted} is
 * false there is no value.
 */
final class Stretch {
    private final int number;
    private final int first;
    private final int baseline;
    private final double[] values;
    private final boolean[] plotted;
    private final boolean[] included;
    private final boolean exact;
    private final boolean ratio;

    /**
     * @param from index of its first row in the series
     * @param to index after its last
     * @param frozen how many of its rows count towards the centre line; 0 = all
     */
    private Stretch(Values all, int number, int from, int to, int frozen) {
        this.number = number;
        this.first = from;
        this.values = Arrays.copyOfRange(all.values, from, to);
        this.plotted = Arrays.copyOfRange(all.plotted, from, to);
        this.included = Arrays.copyOfRange(all.included, from, to);
        this.baseline = frozen == 0 ? to - from : Math.min(frozen, to - from);
        this.exact = all.exact;
        this.ratio = all.ratio;
    }

    /** What is plotted, all phases in one. */
    private static final class Values {
        private final double[] values;
        private final boolean[] plotted;
        private final boolean[] included;
        private final boolean ratio;
        private final boolean exact;

        Values(Series series) {
            var size = series.points().size();
            ratio = series.ratio();
            values = new double[size];
            plotted = new boolean[size];
            included = new boolean[size];
            for (int row = 0; row < size; row++) {
                var value = value(series.points().get(row), ratio);
                plotted[row] = value != null && Double.isFinite(value * series.multiply());
                values[row] = value != null && plotted[row] ? value + 0.0 : 0; // never −0
                included[row] = !series.exclude().contains(row + 1);
            }
            exact = !ratio && Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        }

        private static @Nullable Double value(Point point, boolean ratio) {
            var y = point.y();
            var n = point.n();
            if (y == null || !ratio) {
                return y;
            }
            return n == null || n == 0 ? null : Double.valueOf(y / n);
        }
    }

    static List<Stretch> of(Series series) {
        var values = new Values(series);
        var phases = new ArrayList<Stretch>();
        var from = 0;
        for (int number = 1; number <= series.freeze().size(); number++) {
            var last = number > series.splitAfter().size();
            var to = last ? series.points().size() : series.splitAfter().get(number - 1);
            phases.add(new Stretch(values, number, from, to, series.freeze().get(number - 1)));
            from = to;
        }
        return phases;
    }

    int number() {
        return number;
    }

    int size() {
        return values.length;
    }

    /** The index of a row in the series, from 1. */
    int index(int row) {
        return first + row + 1;
    }

    boolean inBaseline(int row) {
        return row < baseline;
    }

    boolean included(int row) {
        return included[row];
    }

    /** 0 where nothing is plotted. */
    double value(int row) {
        return values[row];
    }

    boolean plotted(int row) {
        return plotted[row];
    }

    /** The values that centre and limits rest on. */
    double[] baselineValues() {
        return IntStream.range(0, baseline)
                .filter(this::counts)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    boolean counts(int row) {
        return plotted[row] && included[row];
    }

    /** Rows that are not excluded, gaps included. */
    int rows() {
        return (int) IntStream.range(0, size()).filter(i -> included[i]).count();
    }

    /** 1 above the line, −1 below it, 0 on it, missing or excluded. */
    int[] sides(double centre) {
        var near = nearness(centre);
        return IntStream.range(0, size())
                .map(i ->
                        !counts(i) || Math.abs(values[i] - centre) <= near
                                ? 0
                                : values[i] > centre ? 1 : -1)
                .toArray();
    }

    /**
     * How near counts as equal (docs/standards/spc.md): ratios within 1e-9·max(1, |centre|), counts
     * exactly, other measured values within a billionth of the centre.
     */
    double nearness(double centre) {
        if (exact) {
            return 0;
        }
        return 1e-9 * (ratio ? Math.max(1, Math.abs(centre)) : Math.abs(centre));
    }
}
