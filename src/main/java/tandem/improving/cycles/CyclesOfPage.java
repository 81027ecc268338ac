package tandem.improving.cycles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import tandem.improving.teams.TeamAccess;

/** A team's cycles, read once for a page that shows them in several places. */
@Component
@RequestScope
class CyclesOfPage {
    private final CycleService cycles;
    private final Map<UUID, List<CycleSummary>> read = new HashMap<>();

    CyclesOfPage(CycleService cycles) {
        this.cycles = cycles;
    }

    /** By number. */
    List<CycleSummary> of(TeamAccess team) {
        return read.computeIfAbsent(team.teamId(), it -> cycles.ofTeam(team));
    }
}
