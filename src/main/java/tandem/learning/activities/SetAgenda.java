package tandem.learning.activities;

import java.util.List;
import java.util.UUID;

public record SetAgenda(UUID sessionId, int seenVersion, List<AgendaItem> agenda) {
    public SetAgenda {
        agenda = List.copyOf(agenda);
    }
}
