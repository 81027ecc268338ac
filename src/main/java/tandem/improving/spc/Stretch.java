package tandem.improving.spc;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One phase, computed alone. Rows count from 0. */
public final class Stretch {
    /** How near counts as equal (docs/standards/spc.md). */
    public enum Nearness {
        /** Whole numbers. */
        EXACT,
        /** Ratios: 1e-9·max(1, |line|). */
        RATIO,
        /** Other measured values: within a billionth of the line. */
        RELATIVE
    }

    private static final double BILLIONTH = 1e-9;

    private final List<Row> rows;
    private final int baseline;
    private final Nearness nearness;

    /**
     * @param frozen how many of its rows centre and spread come from, gaps and excluded rows
     *     counted in; 0 = all
     */
    public Stretch(List<Row> rows, int frozen, Nearness nearness) {
        this.rows = List.copyOf(rows);
        this.baseline = frozen == 0 ? rows.size() : Math.min(frozen, rows.size());
        this.nearness = nearness;
    }

    public int size() {
        return rows.size();
    }

    public Row row(int row) {
        return rows.get(row);
    }

    public boolean plotted(int row) {
        return rows.get(row).value() != null;
    }

    /** 0 where nothing is plotted. */
    public double value(int row) {
        var value = rows.get(row).value();
        return value == null ? 0 : value;
    }

    /** 1 where there is no denominator. */
    public double weight(int row) {
        var weight = rows.get(row).weight();
        return weight == null ? 1 : weight;
    }

    public boolean included(int row) {
        return rows.get(row).included();
    }

    /** Plotted and not excluded. */
    public boolean counts(int row) {
        return plotted(row) && included(row);
    }

    public boolean inBaseline(int row) {
        return row < baseline;
    }

    /** The rows of the baseline that are not excluded, gaps included. */
    IntStream baseline() {
        return IntStream.range(0, baseline).filter(this::included);
    }

    /** The rows that centre and limits rest on. */
    IntStream baselineRows() {
        return baseline().filter(this::plotted);
    }

    public int baselinePoints() {
        return (int) baselineRows().count();
    }

    double[] baselineValues() {
        return baselineRows().mapToDouble(this::value).toArray();
    }

    /** The median of everything that counts, baseline or not; null without any. */
    public @Nullable Double median() {
        return Median.of(
                IntStream.range(0, size()).filter(this::counts).mapToDouble(this::value).toArray());
    }

    /** Rows that are not excluded, gaps included. */
    public int observations() {
        return (int) IntStream.range(0, size()).filter(this::included).count();
    }

    /** 1 above the line, −1 below it, 0 on it, missing or excluded. */
    public int[] sides(@Nullable Double line) {
        return IntStream.range(0, size()).map(row -> counts(row) ? side(row, line) : 0).toArray();
    }

    int side(int row, @Nullable Double line) {
        if (line == null) {
            return 0;
        }
        var away = value(row) - line;
        return Math.abs(away) <= near(line) ? 0 : away > 0 ? 1 : -1;
    }

    private double near(double line) {
        return switch (nearness) {
            case EXACT -> 0;
            case RATIO -> BILLIONTH * Math.max(1, Math.abs(line));
            case RELATIVE -> BILLIONTH * Math.abs(line);
        };
    }

    /** 1 from a lower to a higher row, −1 the other way, 0 between equal ones. */
    int step(int from, int to) {
        var away = value(to) - value(from);
        var near = nearness == Nearness.EXACT ? 0 : BILLIONTH * Math.abs(value(from));
        return Math.abs(away) <= near ? 0 : away > 0 ? 1 : -1;
    }

    /** Strictly beyond a limit on one side of it; what differs by rounding alone lies on it. */
    static boolean beyond(double value, double limit, int side) {
        return side * (value - limit) > BILLIONTH * Math.abs(limit);
    }
}
