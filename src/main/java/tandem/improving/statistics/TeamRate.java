package tandem.improving.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What one team reported for one period; it reports when both are there and the denominator is
 * above 0.
 */
public record TeamRate(String team, @Nullable Double numerator, @Nullable Double denominator) {
    public boolean reports() {
        return numerator != null && denominator != null && denominator > 0;
    }
}
