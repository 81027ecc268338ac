package tandem.improving.spc;

import org.apache.commons.numbers.combinatorics.LogBinomialCoefficient;
import org.jspecify.annotations.Nullable;

/**
 * How many runs about the median are unremarkable, from the exact distribution given the useful
 * points above and below (Swed and Eisenhart 1943): two-sided, 2.5 % in each tail.
 *
 * @param runs null, like the rest, below ten useful points
 */
public record RunsTest(
        @Nullable Integer runs,
        @Nullable Integer fewestRuns,
        @Nullable Integer mostRuns,
        @Nullable Verdict verdict) {
    private static final double TAIL = 0.025;

    /** How the number found compares with chance. */
    public enum Verdict {
        TOO_FEW("too-few"),
        TOO_MANY("too-many"),
        AS_EXPECTED("as-expected");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public static RunsTest of(int[] sides) {
        var above = 0;
        var below = 0;
        for (var side : sides) {
            above += side > 0 ? 1 : 0;
            below += side < 0 ? 1 : 0;
        }
        if (above + below < Anhoej.FEWEST) {
            return new RunsTest(null, null, null, null);
        }
        var chance = chances(above, below);
        var runs = Anhoej.runs(sides).size();
        var fewest = fewest(chance);
        var most = most(chance);
        return new RunsTest(
                runs,
                fewest,
                most,
                runs < fewest
                        ? Verdict.TOO_FEW
                        : runs > most ? Verdict.TOO_MANY : Verdict.AS_EXPECTED);
    }

    /** P(R = r) at index r. All on one side: one run, certainly. */
    public static double[] chances(int above, int below) {
        var most =
                Math.min(above, below) == 0
                        ? 1
                        : 2 * Math.min(above, below) + (above == below ? 0 : 1);
        var chance = new double[most + 1];
        if (most == 1) {
            chance[1] = 1;
            return chance;
        }
        var all = LogBinomialCoefficient.value(above + below, below);
        for (int r = 2; r <= most; r++) {
            var h = r / 2;
            chance[r] =
                    r % 2 == 0
                            ? 2 * ways(above - 1, h - 1, below - 1, h - 1, all)
                            : ways(above - 1, h, below - 1, h - 1, all)
                                    + ways(above - 1, h - 1, below - 1, h, all);
        }
        return chance;
    }

    /** The smallest r with P(R ≤ r) above the tail. */
    public static int fewest(double[] chance) {
        var sum = 0.0;
        for (int r = 0; r < chance.length; r++) {
            sum += chance[r];
            if (sum > TAIL) {
                return r;
            }
        }
        return chance.length - 1;
    }

    /** The largest r with P(R ≥ r) above the tail. */
    public static int most(double[] chance) {
        var sum = 0.0;
        for (int r = chance.length - 1; r >= 0; r--) {
            sum += chance[r];
            if (sum > TAIL) {
                return r;
            }
        }
        return 0;
    }

    private static double ways(int n, int k, int m, int j, double all) {
        return k > n || j > m
                ? 0
                : Math.exp(
                        LogBinomialCoefficient.value(n, k)
                                + LogBinomialCoefficient.value(m, j)
                                - all);
    }
}
