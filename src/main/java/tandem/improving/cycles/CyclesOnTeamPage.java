package tandem.improving.cycles;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamPanel;

/** The team's latest cycles as a staircase, and the way to the next one. */
@Component
@Order(20)
class CyclesOnTeamPage implements TeamPanel {
    private static final int STEPS = 6;

    private final CyclesOfPage cycles;

    CyclesOnTeamPage(CyclesOfPage cycles) {
        this.cycles = cycles;
    }

    record Ramp(UUID teamId, boolean editable, int total, List<CycleSummary> latest) {}

    @Override
    public String fragment() {
        return "cycles/panel";
    }

    @Override
    public Ramp view(TeamAccess access) {
        var all = cycles.of(access);
        return new Ramp(
                access.teamId(),
                access.editable(),
                all.size(),
                all.subList(Math.max(0, all.size() - STEPS), all.size()));
    }
}
