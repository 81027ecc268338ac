package tandem.learning.activities;

import java.util.List;
import java.util.UUID;

public record PlanSession(UUID activityId, SessionDetails details, List<AgendaItem> agenda) {
    public PlanSession {
        agenda = List.copyOf(agenda);
    }
}
