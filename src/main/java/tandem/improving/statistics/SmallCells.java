package tandem.improving.statistics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of counts of people (CMS cell suppression policy): none from 1 to below the
 * threshold, 0 may be, nor anything from which one could be worked out.
 *
 * @param threshold the smallest count that may be shown; 3 or more, or nothing stays uncertain
 */
public record SmallCells(int threshold) {
    /** CMS hides 1 to 10. */
    public static final SmallCells ELEVEN = new SmallCells(11);

    /** So many teams must report before their pooled figure is shown. */
    public static final int FEWEST_TEAMS = 3;

    public SmallCells {
        if (threshold < 3) {
            throw new IllegalArgumentException("A threshold of " + threshold + " hides nothing");
        }
    }

    /** What stands behind a figure, and so what could give a person away. */
    public enum Kind {
        /** Some of a number of people: numerator, denominator and those who are neither. */
        PROPORTION,
        /** Events in an exposure that counts no people, such as patient days: the events alone. */
        RATE,
        /** A mean: the number of people measured is the denominator. */
        MEAN
    }

    /**
     * Of one period or team; null = not reported.
     *
     * @param numerator events, or the mean
     */
    public record Cell(@Nullable Double numerator, @Nullable Double denominator) {
        public static final Cell NONE = new Cell(null, null);

        boolean reported() {
            return numerator != null;
        }

        double count() {
            return numerator == null ? 0 : numerator;
        }

        double of() {
            return denominator == null ? 0 : denominator;
        }
    }

    /** Whether a point is hidden whole: numerator, denominator and value. */
    public boolean hides(Cell cell, Kind kind) {
        return switch (kind) {
            case PROPORTION ->
                    isSmall(cell.count())
                            || isSmall(cell.of())
                            || (cell.denominator() != null && isSmall(cell.of() - cell.count()));
            case RATE -> isSmall(cell.count());
            case MEAN -> isSmall(cell.of());
        };
    }

    boolean isSmall(double count) {
        return count > 0 && count < threshold;
    }

    /** Whether a sum over points may be shown, and from which. */
    public sealed interface Sum {
        /** Of all points. */
        record Whole(double numerator, double denominator) implements Sum {}

        /**
         * Of the shown points alone; whoever shows it says so.
         *
         * @param without how many hidden ones are missing from it
         */
        record OfShown(double numerator, double denominator, int without) implements Sum {}

        /** None. */
        record NotGiven() implements Sum {}
    }

    /** Of teams in one period: three or more must report. */
    public Sum ofTeams(List<Cell> teams, Kind kind) {
        return sum(teams, kind, FEWEST_TEAMS);
    }

    /** Of one team's periods that do not overlap with another sum that is shown. */
    public Sum ofPeriods(List<Cell> periods, Kind kind) {
        return sum(periods, kind, 1);
    }

    private Sum sum(List<Cell> cells, Kind kind, int fewest) {
        if (kind == Kind.MEAN) {
            throw new IllegalArgumentException("Means have no sum");
        }
        var reported = cells.stream().filter(Cell::reported).toList();
        var hidden = reported.stream().filter(cell -> hides(cell, kind)).toList();
        var shown = reported.stream().filter(cell -> !hides(cell, kind)).toList();
        var whole = hidden.isEmpty() || staysUncertain(hidden, kind);
        var from = whole ? reported : shown;
        var sum =
                new Cell(
                        from.stream().mapToDouble(Cell::count).sum(),
                        from.stream().mapToDouble(Cell::of).sum());
        if (from.size() < fewest || hides(sum, kind)) {
            return new Sum.NotGiven();
        }
        return whole
                ? new Sum.Whole(sum.count(), sum.of())
                : new Sum.OfShown(sum.count(), sum.of(), hidden.size());
    }

    /** Leaving any one out, the others are two or more and together not small. */
    private boolean staysUncertain(List<Cell> hidden, Kind kind) {
        return hidden.size() > 2
                && IntStream.range(0, hidden.size())
                        .allMatch(left -> isLarge(without(hidden, left), kind));
    }

    private static List<Cell> without(List<Cell> cells, int left) {
        return Stream.concat(
                        cells.subList(0, left).stream(),
                        cells.subList(left + 1, cells.size()).stream())
                .toList();
    }

    private boolean isLarge(List<Cell> cells, Kind kind) {
        var events = cells.stream().mapToDouble(Cell::count).sum();
        var others = cells.stream().mapToDouble(cell -> cell.of() - cell.count()).sum();
        return !isSmall(events) && (kind == Kind.RATE || !isSmall(others));
    }
}
