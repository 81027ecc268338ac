package tandem.improving.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of counts with its total as it may be shown; null = hidden.
 *
 * <p>Small cells are hidden; where it would be one alone, the smallest other that is not 0 with it.
 * What is hidden sums to the total less what is shown; readers know these rules, so the total is
 * hidden too where that difference is so small or so large that a hidden cell could be worked out.
 */
public record PublishedRow(List<@Nullable Long> cells, @Nullable Long total) {
    /**
     * @param counts none negative
     */
    public static PublishedRow of(long[] counts, SmallCells small) {
        var hidden = new TreeSet<Integer>();
        IntStream.range(0, counts.length)
                .filter(i -> small.isSmall((double) counts[i]))
                .forEach(hidden::add);
        if (hidden.size() == 1) {
            smallestShown(counts, hidden).ifPresent(hidden::add);
        }
        var cells = new ArrayList<@Nullable Long>();
        for (int i = 0; i < counts.length; i++) {
            cells.add(hidden.contains(i) ? null : Long.valueOf(counts[i]));
        }
        return new PublishedRow(
                Collections.unmodifiableList(cells),
                keepsTotal(counts, hidden, small) ? Arrays.stream(counts).sum() : null);
    }

    private static boolean keepsTotal(long[] counts, TreeSet<Integer> hidden, SmallCells small) {
        var k = hidden.size();
        if (k < 2) {
            return k == 0;
        }
        var difference = hidden.stream().mapToLong(i -> counts[i]).sum();
        return difference >= small.threshold() + k && difference <= most(counts, hidden, small) - k;
    }

    /** What the hidden cells can hold together, at most, for whoever knows the rules. */
    private static long most(long[] counts, TreeSet<Integer> hidden, SmallCells small) {
        var largest = small.threshold() - 1L;
        if (hidden.size() > 2) {
            return hidden.size() * largest;
        }
        var shown = smallestShown(counts, hidden);
        return shown.map(i -> largest + Math.max(largest, counts[i])).orElse(Long.MAX_VALUE);
    }

    private static Optional<Integer> smallestShown(long[] counts, TreeSet<Integer> hidden) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 && !hidden.contains(i))
                .boxed()
                .min(Comparator.comparingLong(i -> counts[i]));
    }
}
