package tandem.improving.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the NHS programme Making Data Count for one phase of an XmR chart: of those that
 * hold at a point the first in the order of {@link Cause} counts. A point on the mean breaks a run.
 */
public final class MakingDataCount {
    private static final int RUN = 7;
    private static final double NEAR = 2;

    /** Why a point is not like the others. */
    public enum Cause {
        ABOVE_LIMIT("Above UCL", 1),
        BELOW_LIMIT("Below LCL", -1),
        RISING("7 Point Trend (Increasing)", 1),
        FALLING("7 Point Trend (Decreasing)", -1),
        TWO_OF_THREE_ABOVE("2 in 3 Above CL", 1),
        TWO_OF_THREE_BELOW("2 in 3 Below CL", -1),
        SEVEN_ABOVE("7 Points Above CL", 1),
        SEVEN_BELOW("7 Points Below CL", -1),
        COMMON("Common Cause", 0);

        private final String code;
        private final int side;

        Cause(String code, int side) {
            this.code = code;
            this.side = side;
        }

        public String code() {
            return code;
        }

        /** 1 above the mean or rising, −1 below or falling, 0 for common cause. */
        public int side() {
            return side;
        }

        private static Cause of(int side, Cause up, Cause down) {
            return side > 0 ? up : down;
        }
    }

    /**
     * One plotted point.
     *
     * @param close between two thirds of a limit and the limit
     * @param relative to the mean: 1 above, −1 below, 0 on it
     */
    public record Judged(boolean outside, boolean close, int relative, Cause cause) {}

    private final Stretch phase;
    private final Lines lines;
    private final boolean ordered;
    private final int[] rows;
    private final int[] sides;

    private MakingDataCount(Stretch phase, Lines lines, boolean ordered) {
        this.phase = phase;
        this.lines = lines;
        this.ordered = ordered;
        this.rows = IntStream.range(0, phase.size()).filter(phase::counts).toArray();
        var all = phase.sides(lines.centre());
        this.sides = IntStream.of(rows).map(row -> all[row]).toArray();
    }

    /**
     * One a row; null at a gap.
     *
     * @param ordered false where the axis has no time: only the limits are asked then
     */
    public static List<@Nullable Judged> of(Stretch phase, Lines lines, boolean ordered) {
        return new MakingDataCount(phase, lines, ordered).judge();
    }

    private List<@Nullable Judged> judge() {
        var judged = new ArrayList<@Nullable Judged>();
        var place = 0;
        for (int row = 0; row < phase.size(); row++) {
            if (!phase.plotted(row)) {
                judged.add(null);
            } else if (phase.included(row)) {
                judged.add(judged(row, sides[place], inItsPlace(place)));
                place++;
            } else {
                judged.add(judged(row, phase.side(row, lines.centre()), Cause.COMMON));
            }
        }
        return judged;
    }

    private Judged judged(int row, int side, Cause otherwise) {
        var beyond = lines.beyond(phase, row);
        var cause =
                beyond == 0 ? otherwise : Cause.of(beyond, Cause.ABOVE_LIMIT, Cause.BELOW_LIMIT);
        return new Judged(beyond != 0, isClose(row), side, cause);
    }

    private Cause inItsPlace(int place) {
        if (!ordered) {
            return Cause.COMMON;
        }
        var trend = trend(place);
        if (trend != 0) {
            return Cause.of(trend, Cause.RISING, Cause.FALLING);
        }
        if (isClose(rows[place]) && isTwoOfThree(place)) {
            return Cause.of(sides[place], Cause.TWO_OF_THREE_ABOVE, Cause.TWO_OF_THREE_BELOW);
        }
        if (isInWindow(place, RUN, this::isOnOneSide)) {
            return Cause.of(sides[place], Cause.SEVEN_ABOVE, Cause.SEVEN_BELOW);
        }
        return Cause.COMMON;
    }

    private boolean isClose(int row) {
        return lines.beyond(phase, row) == 0
                && (lines.beyond(phase, row, NEAR, 1) || lines.beyond(phase, row, NEAR, -1));
    }

    /** Part of seven rising or falling; a turning point belongs to what follows it. */
    private int trend(int place) {
        for (int first = place; first > place - RUN; first--) {
            var way = trendFrom(first);
            if (way != 0) {
                return way;
            }
        }
        return 0;
    }

    private int trendFrom(int first) {
        if (first < 0 || first + RUN > rows.length) {
            return 0;
        }
        var way = phase.step(rows[first], rows[first + 1]);
        return IntStream.range(first + 1, first + RUN - 1)
                        .allMatch(it -> phase.step(rows[it], rows[it + 1]) == way)
                ? way
                : 0;
    }

    private boolean isTwoOfThree(int place) {
        return isInWindow(
                place,
                3,
                (first, last) ->
                        isOnOneSide(first, last)
                                && IntStream.rangeClosed(first, last)
                                                .filter(it -> isClose(rows[it]))
                                                .count()
                                        >= 2);
    }

    private boolean isOnOneSide(int first, int last) {
        return sides[first] != 0
                && IntStream.rangeClosed(first, last).allMatch(it -> sides[it] == sides[first]);
    }

    /** Something about so many neighbours, both ends included. */
    private interface Window {
        boolean holds(int first, int last);
    }

    private boolean isInWindow(int place, int length, Window window) {
        return IntStream.rangeClosed(Math.max(0, place - length + 1), place)
                .filter(first -> first + length <= rows.length)
                .anyMatch(first -> window.holds(first, first + length - 1));
    }
}
