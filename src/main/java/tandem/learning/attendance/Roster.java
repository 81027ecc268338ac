package tandem.learning.attendance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.SessionPlan;

/**
 * Who was at a session.
 *
 * @param checkedIn people, each once
 * @param needYou of those, whom staff have to look at
 * @param waiting the first of them, on the first page of everyone
 * @param rows newest scan first
 * @param next the visit after which the next page begins; null on the last
 * @param editable whether the reader may change it
 */
public record Roster(
        SessionPlan session,
        int checkedIn,
        int needYou,
        List<RosterRow> waiting,
        List<RosterRow> rows,
        @Nullable UUID next,
        boolean editable) {
    public Roster {
        waiting = List.copyOf(waiting);
        rows = List.copyOf(rows);
    }
}
