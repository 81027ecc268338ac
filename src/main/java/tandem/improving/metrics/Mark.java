package tandem.improving.metrics;

import java.time.LocalDate;
import tandem.improving.charts.Drawing;

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
        SESSIONS;

        String messageKey() {
            return "metrics.lane." + name();
        }
    }

    /** How a cycle ended, or that it runs; everything else is PLAIN. */
    public enum State {
        PLAIN,
        ADOPTED,
        RUNNING
    }

    Drawing.Mark.Kind kind() {
        return switch (lane) {
            case TOOLS -> Drawing.Mark.Kind.FLAG;
            case SESSIONS -> Drawing.Mark.Kind.SESSION;
            case CYCLES ->
                    switch (state) {
                        case PLAIN -> Drawing.Mark.Kind.BAR;
                        case ADOPTED -> Drawing.Mark.Kind.ADOPTED;
                        case RUNNING -> Drawing.Mark.Kind.NOW;
                    };
        };
    }
}
