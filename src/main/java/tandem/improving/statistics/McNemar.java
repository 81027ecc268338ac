package tandem.improving.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A yes/no item asked of the same learners before and after; only who changed tells anything.
 *
 * @param gained no before, yes after
 * @param lost yes before, no after
 * @param unmatched answered once only
 */
public record McNemar(int bothYes, int gained, int lost, int bothNo, int unmatched) {
    /** One learner; null = not answered. */
    public record Answers(@Nullable Boolean before, @Nullable Boolean after) {}

    /** Of those who changed alone. */
    public static McNemar ofChanged(int gained, int lost) {
        return new McNemar(0, gained, lost, 0, 0);
    }

    public static McNemar of(List<Answers> all) {
        var counts = new int[5];
        for (var one : all) {
            counts[place(one)]++;
        }
        return new McNemar(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int place(Answers one) {
        var before = one.before();
        var after = one.after();
        if (before == null || after == null) {
            return 4;
        }
        return before ? (after ? 0 : 2) : after ? 1 : 3;
    }

    /** Exact, two-sided, the one to quote; null when nobody changed. */
    public @Nullable Double exactP() {
        return gained + lost == 0 ? null : ExactBinomial.p(gained, gained + lost, 0.5);
    }

    /** With continuity correction, for large counts; 0 when as many gained as lost. */
    public @Nullable Double chiSquare() {
        if (gained + lost == 0) {
            return null;
        }
        var away = gained == lost ? 0 : Math.abs(gained - lost) - 1.0;
        return away * away / (gained + lost);
    }

    public @Nullable Double chiSquareP() {
        var statistic = chiSquare();
        return statistic == null
                ? null
                : Double.valueOf(ChiSquaredDistribution.of(1).survivalProbability(statistic));
    }
}
