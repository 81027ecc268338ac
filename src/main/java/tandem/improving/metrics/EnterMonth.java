package tandem.improving.metrics;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One month of one team: any number of its metrics. */
public record EnterMonth(UUID teamId, YearMonth month, List<Entry> entries) {
    public EnterMonth {
        entries = List.copyOf(entries);
    }

    /**
     * Both counts, or neither to take a value back; negative ones, halves of a pair and more
     * counted than there are is refused by an {@link IllegalArgumentException}.
     *
     * @param seenRevision of the value that was shown; 0 = none was
     */
    public record Entry(
            UUID metricId,
            int seenRevision,
            @Nullable Integer numerator,
            @Nullable Integer denominator) {
        public Entry {
            var none = numerator == null && denominator == null;
            if (!none && !isProportion(numerator, denominator)) {
                throw new IllegalArgumentException(numerator + " of " + denominator);
            }
        }

        private static boolean isProportion(
                @Nullable Integer numerator, @Nullable Integer denominator) {
            return numerator != null
                    && denominator != null
                    && 0 <= numerator
                    && numerator <= denominator;
        }
    }
}
