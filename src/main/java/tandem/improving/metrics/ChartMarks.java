package tandem.improving.metrics;

import java.util.List;
import tandem.improving.teams.TeamAccess;

/** What a later feature marks under a team's charts. Implemented there. */
public interface ChartMarks {
    /**
     * For someone who may read the team, in the order of their first day; at most one statement.
     */
    List<Mark> marks(TeamAccess team);
}
