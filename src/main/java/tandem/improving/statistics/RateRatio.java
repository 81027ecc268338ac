package tandem.improving.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/** How many times as often as in another exposure. */
public record RateRatio(Rate rate, Rate other) {
    /** Null when nothing happened in the other. */
    public @Nullable Double value() {
        return other.events() == 0 ? null : Double.valueOf(rate.value() / other.value());
    }

    /** exp(ln RR ± z·√(1/a + 1/b)); null when either counts no event. */
    public @Nullable Interval logInterval() {
        var ratio = value();
        if (ratio == null || rate.events() == 0) {
            return null;
        }
        var spread = Math.exp(Interval.Z * Math.sqrt(1.0 / rate.events() + 1.0 / other.events()));
        return Interval.of(ratio / spread, ratio * spread);
    }

    /** Conditional on all events, by Clopper and Pearson; null when there are none. */
    public @Nullable Interval exactInterval() {
        var a = (double) rate.events();
        var b = (double) other.events();
        if (a + b == 0) {
            return null;
        }
        var exposures = other.exposure() / rate.exposure();
        var lower =
                a == 0
                        ? 0
                        : BetaDistribution.of(a, b + 1).inverseCumulativeProbability(Interval.TAIL);
        var upper =
                b == 0
                        ? 1
                        : BetaDistribution.of(a + 1, b).inverseSurvivalProbability(Interval.TAIL);
        return Interval.of(
                odds(lower) * exposures,
                b == 0 ? Double.POSITIVE_INFINITY : odds(upper) * exposures);
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    /** Two-sided and exact: how likely as unlikely a division of the events, were the rates one. */
    public @Nullable Double exactP() {
        var all = rate.events() + other.events();
        return all == 0 || all > Integer.MAX_VALUE
                ? null
                : ExactBinomial.p(
                        (int) rate.events(),
                        (int) all,
                        rate.exposure() / (rate.exposure() + other.exposure()));
    }

    /** The log interval, or the exact one where a count of 0 leaves that undefined. */
    public @Nullable Interval interval() {
        var log = logInterval();
        return log == null ? exactInterval() : log;
    }

    /** In percent, (RR − 1)·100; null where there is no ratio. */
    public @Nullable Estimate relativeChange() {
        var ratio = value();
        var interval = interval();
        return ratio == null
                ? null
                : new Estimate((ratio - 1) * 100, interval == null ? null : interval.asChange());
    }
}
