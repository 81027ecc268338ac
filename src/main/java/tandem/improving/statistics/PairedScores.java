package tandem.improving.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Scores of the same learners before and after. Only who has both counts; the others are counted as
 * unmatched, never mixed in.
 *
 * @param meanDifference after less before; null without a pair, like the means
 * @param sdDifference null below two pairs
 * @param test null below two pairs, and where everybody gained the same
 * @param effectByAverageSd the mean difference by the mean of both standard deviations
 */
public record PairedScores(
        int matched,
        int unmatched,
        @Nullable Double meanBefore,
        @Nullable Double meanAfter,
        @Nullable Double meanDifference,
        @Nullable Double sdDifference,
        @Nullable Test test,
        @Nullable Double effectByAverageSd) {
    /** One learner; null = no such test taken. */
    public record Scores(@Nullable Double before, @Nullable Double after) {}

    /**
     * The paired t test, two-sided.
     *
     * @param effect d_z, the mean difference by the standard deviation of differences
     */
    public record Test(double t, int degrees, double p, Interval interval, double effect) {}

    public static PairedScores of(List<Scores> all) {
        var pairs =
                all.stream().filter(one -> one.before() != null && one.after() != null).toList();
        var before = column(pairs, one -> Objects.requireNonNull(one.before()));
        var after = column(pairs, one -> Objects.requireNonNull(one.after()));
        var differences = new double[before.length];
        Arrays.setAll(differences, i -> after[i] - before[i]);
        var mean = mean(differences);
        var sd = sd(differences);
        return new PairedScores(
                pairs.size(),
                all.size() - pairs.size(),
                mean(before),
                mean(after),
                mean,
                sd,
                mean == null || sd == null || isNothing(sd, before, after)
                        ? null
                        : test(mean, sd, pairs.size()),
                effect(mean, sd(before), sd(after)));
    }

    /** Of differences that differ by rounding alone. */
    private static boolean isNothing(double sd, double[] before, double[] after) {
        var largest =
                Math.max(
                        Arrays.stream(before).map(Math::abs).max().orElse(0),
                        Arrays.stream(after).map(Math::abs).max().orElse(0));
        return sd <= 1e-12 * largest;
    }

    private static Test test(double mean, double sd, int pairs) {
        var error = sd / Math.sqrt(pairs);
        var t = mean / error;
        var student = TDistribution.of(pairs - 1);
        var half = student.inverseSurvivalProbability(Interval.TAIL) * error;
        return new Test(
                t,
                pairs - 1,
                2 * student.survivalProbability(Math.abs(t)),
                new Interval(mean - half, mean + half),
                mean / sd);
    }

    private static @Nullable Double effect(
            @Nullable Double mean, @Nullable Double before, @Nullable Double after) {
        return mean == null || before == null || after == null || before + after == 0
                ? null
                : Double.valueOf(mean / ((before + after) / 2));
    }

    private static double[] column(List<Scores> pairs, ToDoubleFunction<Scores> score) {
        return pairs.stream().mapToDouble(score).toArray();
    }

    private static @Nullable Double mean(double[] values) {
        return values.length == 0
                ? null
                : Double.valueOf(Arrays.stream(values).sum() / values.length);
    }

    private static @Nullable Double sd(double[] values) {
        var mean = mean(values);
        return mean == null || values.length < 2
                ? null
                : Double.valueOf(
                        Math.sqrt(
                                Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum()
                                        / (values.length - 1)));
    }
}
