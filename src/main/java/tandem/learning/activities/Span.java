package tandem.learning.activities;

import java.time.Instant;

/** A stretch of time, its end not included. */
public record Span(Instant from, Instant to) {}
