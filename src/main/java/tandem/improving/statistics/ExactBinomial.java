package tandem.improving.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The exact two-sided binomial test: all outcomes no likelier than the one seen. */
final class ExactBinomial {
    /** Equal likelihoods differ by rounding. */
    private static final double ROUNDING = 1 + 1e-7;

    private ExactBinomial() {}

    static double p(int seen, int all, double chance) {
        var binomial = BinomialDistribution.of(all, chance);
        var mode = all * chance;
        if (seen == mode) {
            return 1;
        }
        var likely = binomial.probability(seen) * ROUNDING;
        double p;
        if (seen < mode) {
            var first = firstAtMost(binomial, (int) Math.ceil(mode), all, likely);
            p = binomial.cumulativeProbability(seen) + above(binomial, first);
        } else {
            var last = lastAtMost(binomial, (int) Math.floor(mode), likely);
            p = (last < 0 ? 0 : binomial.cumulativeProbability(last)) + above(binomial, seen);
        }
        return Math.min(1, p);
    }

    private static double above(BinomialDistribution binomial, int from) {
        return binomial.survivalProbability(from - 1);
    }

    /** Likelihoods fall from the mode on. */
    private static int firstAtMost(BinomialDistribution binomial, int from, int all, double most) {
        var low = from;
        var high = all + 1;
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (binomial.probability(middle) <= most) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int lastAtMost(BinomialDistribution binomial, int from, double most) {
        var low = -1;
        var high = from;
        while (low < high) {
            var middle = high - (high - low) / 2;
            if (binomial.probability(middle) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
