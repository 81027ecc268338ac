package tandem.improving.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A figure and how sure it is; reports show both or neither.
 *
 * @param interval null where the counts allow none
 */
public record Estimate(double value, @Nullable Interval interval) {}
