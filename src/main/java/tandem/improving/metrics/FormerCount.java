package tandem.improving.metrics;

import java.time.Instant;

/** A value that was valid until somebody corrected it. */
public record FormerCount(Count count, String by, Instant at) {}
