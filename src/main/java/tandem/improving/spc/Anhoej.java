package tandem.improving.spc;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Anhøj's rules (Anhøj and Olesen 2014, doi:10.1371/journal.pone.0113825): points on the centre
 * line are dropped; the longest run above round(log2 n) + 3 signals, crossings below the smallest k
 * with P(X ≤ k) ≥ 0.05, X ~ Binomial(n − 1, ½), signal.
 *
 * @param useful points that are neither missing, excluded nor on the centre line
 * @param longestRun null, like the other three, when no point is useful
 */
public record Anhoej(
        int useful,
        @Nullable Integer longestRun,
        @Nullable Integer longestRunMax,
        @Nullable Integer crossings,
        @Nullable Integer crossingsMin,
        List<Run> longRuns) {
    /** Below this many useful points the figures stand, but say little. */
    public static final int FEWEST = 10;

    /**
     * Useful points on one side, one after another.
     *
     * @param rows from 0, in the phase
     */
    public record Run(int side, List<Integer> rows) {}

    public boolean tooLong() {
        return longestRun != null && longestRunMax != null && longestRun > longestRunMax;
    }

    public boolean tooFewCrossings() {
        return crossings != null && crossingsMin != null && crossings < crossingsMin;
    }

    public static Anhoej of(int[] sides) {
        var runs = runs(sides);
        var useful = runs.stream().mapToInt(run -> run.rows().size()).sum();
        if (useful == 0) {
            return new Anhoej(0, null, null, null, null, List.of());
        }
        var longest = runs.stream().mapToInt(run -> run.rows().size()).max().orElseThrow();
        var max = longestRunMax(useful);
        return new Anhoej(
                useful,
                longest,
                max,
                runs.size() - 1,
                crossingsMin(useful),
                runs.stream().filter(run -> run.rows().size() > max).toList());
    }

    public static List<Run> runs(int[] sides) {
        var runs = new ArrayList<Run>();
        for (int row = 0; row < sides.length; row++) {
            if (sides[row] == 0) {
                continue;
            }
            if (runs.isEmpty() || runs.getLast().side() != sides[row]) {
                runs.add(new Run(sides[row], new ArrayList<>()));
            }
            runs.getLast().rows().add(row);
        }
        return runs;
    }

    public static int longestRunMax(int useful) {
        return (int) Math.round(Math.log(useful) / Math.log(2)) + 3;
    }

    public static int crossingsMin(int useful) {
        return BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(0.05);
    }
}
