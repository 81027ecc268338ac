package tandem.improving.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says the points are unlikely to be chance alone. No rule names a cause.
 *
 * @param side null where the rule has none (crossings, number of runs)
 * @param points indices from 1, ascending; empty where the rule is about the whole phase
 */
public record Signal(Rule rule, int phase, @Nullable Side side, List<Integer> points) {
    /** The first three are Anhøj's and Shewhart's, the others the set {@code ihi}. */
    public enum Rule {
        LONG_RUN,
        FEW_CROSSINGS,
        BEYOND_LIMIT,
        SHIFT,
        TREND,
        TOO_FEW_RUNS,
        TOO_MANY_RUNS
    }
}
