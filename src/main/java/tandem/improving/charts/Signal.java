package tandem.improving.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says the points are unlikely to be chance alone. No rule names a cause.
 *
 * @param side null where the rule has none (crossings, number of runs)
 * @param points indices from 1, ascending; empty where the rule is about the whole phase
 */
public record Signal(RuleSet set, Rule rule, int phase, @Nullable Side side, List<Integer> points) {
    public Signal {
        points = List.copyOf(points);
    }

    /** What was seen; the same in every set that has such a rule, only the numbers differ. */
    public enum Rule {
        LONG_RUN,
        FEW_CROSSINGS,
        BEYOND_LIMIT,
        SHIFT,
        TREND,
        TOO_FEW_RUNS,
        TOO_MANY_RUNS,
        ONE_SIDE,
        STEADY,
        ALTERNATING,
        TWO_OF_THREE,
        FOUR_OF_FIVE,
        INSIDE,
        OUTSIDE
    }
}
