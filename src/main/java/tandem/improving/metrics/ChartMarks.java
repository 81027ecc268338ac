package tandem.improving.metrics;

import java.util.List;
import java.util.UUID;

/** What a later feature marks under a team's charts. Implemented there. */
public interface ChartMarks {
    /** For someone who may read the team; one statement. */
    List<Mark> marks(UUID teamId);
}
