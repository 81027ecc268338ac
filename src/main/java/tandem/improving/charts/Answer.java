package tandem.improving.charts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.improving.spc.RunsTest;

/**
 * What a chart says, in figures. What does not exist is null, never NaN or an invented zero; all
 * indices count from 1.
 *
 * @param signals in the order of phases, Anhøj's first; empty for a phase with too few useful
 *     points, whose figures stand all the same
 * @param ihi present when the set was asked for and the axis has an order
 * @param rules of each further set that could be evaluated, by the number of the rule: where it
 *     completes or goes on
 * @param xmr of a chart by Making Data Count alone
 */
public record Answer(
        Series series,
        List<Phase> phases,
        List<Plotted> points,
        List<Signal> signals,
        @Nullable Ihi ihi,
        Map<RuleSet, Map<Integer, List<Integer>>> rules,
        @Nullable Xmr xmr) {
    /**
     * @param observations rows that are not excluded, gaps included
     * @param useful of these, neither missing nor on the centre line
     * @param baselinePoints plotted, included values that centre and limits rest on
     */
    public record Phase(
            int number,
            int firstIndex,
            int lastIndex,
            @Nullable Double centre,
            int observations,
            int useful,
            @Nullable Integer longestRun,
            @Nullable Integer longestRunMax,
            @Nullable Integer crossings,
            @Nullable Integer crossingsMin,
            boolean runsSignal,
            int sigmaSignals,
            boolean tooFewPoints,
            int baselinePoints,
            boolean trialLimits) {}

    /**
     * One place on the axis.
     *
     * @param value null = a gap
     * @param n the denominator as it was sent
     */
    public record Plotted(
            int index,
            String x,
            @Nullable Double value,
            @Nullable Double n,
            int subgroupSize,
            @Nullable Double centre,
            @Nullable Limits limits,
            int phase,
            boolean baseline,
            boolean included,
            boolean sigmaSignal) {
        /** The side on which it lies beyond its limits; null within them. */
        public @Nullable Side beyond() {
            return !sigmaSignal || value == null || limits == null
                    ? null
                    : value > limits.upper() ? Side.UP : Side.DOWN;
        }

        /** Nothing was measured there, or nothing that can be shown. */
        public boolean isGap() {
            return value == null && subgroupSize == 0;
        }
    }

    /** Three-sigma limits and two-sigma lines of one point. */
    public record Limits(double lower, double upper, double lower2, double upper2) {}

    /**
     * The set {@code ihi}, for all phases.
     *
     * @param medians one a phase
     */
    public record Ihi(
            List<@Nullable Double> medians,
            List<Integer> shiftPoints,
            List<List<Integer>> trends,
            List<RunsTest> runs) {}

    /** The row that was sent for a place; null where several were. */
    public @Nullable Point sent(Plotted point) {
        return series.chart().hasSubgroups() ? null : series.points().get(point.index() - 1);
    }

    /** Whether it was taken out because its numbers are small. */
    public boolean isHidden(Plotted point) {
        var sent = sent(point);
        return sent != null && sent.hidden();
    }

    public boolean hasLimits() {
        return points.stream().anyMatch(point -> point.limits() != null);
    }

    /** The last phase: what the chart says now. */
    public Phase present() {
        return phases.getLast();
    }

    /** The last place with a value. */
    public @Nullable Plotted latest() {
        return points.reversed().stream()
                .filter(point -> point.value() != null)
                .findFirst()
                .orElse(null);
    }

    public Stream<Signal> signalsNow() {
        return signals.stream().filter(signal -> signal.phase() == phases.size());
    }

    /** What a point is part of, for its shape and its note; the unfavorable wins. */
    public Map<Integer, Favor> favors() {
        var favors = new TreeMap<Integer, Favor>();
        for (var signal : signals) {
            var side = signal.side();
            var favor = side == null ? Favor.NEITHER : favor(side);
            signal.points().forEach(point -> favors.merge(point, favor, Answer::graver));
        }
        return favors;
    }

    /** What a side means on this chart. */
    public Favor favor(Side side) {
        return series.chart().isOfSpread() ? Favor.NEITHER : series.direction().favor(side);
    }

    private static Favor graver(Favor one, Favor other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** What the latest value is part of; null when of no signal. */
    public @Nullable Favor latestFavor() {
        var latest = latest();
        return latest == null ? null : favors().get(latest.index());
    }
}
