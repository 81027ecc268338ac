package tandem.improving.metrics;

import java.time.LocalDate;

/**
 * Something that happened while the team counted, drawn in a lane under its charts.
 *
 * @param label short: a cycle's number, a session's name
 * @param to the same day for a moment
 */
public record Mark(Lane lane, State state, String label, LocalDate from, LocalDate to) {
    /** One kind of thing each, in this order. */
    public enum Lane {
        TOOLS,
        CYCLES,
        SESSIONS
    }

    /** How a cycle ended, or that it runs; everything else is PLAIN. */
    public enum State {
        PLAIN,
        ADOPTED,
        RUNNING
    }
}
