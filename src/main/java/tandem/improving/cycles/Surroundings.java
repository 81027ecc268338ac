package tandem.improving.cycles;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands around a cycle: its neighbours in the team's ramp, its moves, the reader's right. */
record Surroundings(List<CycleSummary> ofTeam, Map<Stage, CycleView.Move> moves, boolean editable) {
    @Nullable CycleSummary follows(@Nullable UUID former) {
        return ofTeam.stream().filter(it -> it.id().equals(former)).findFirst().orElse(null);
    }

    List<CycleSummary> following(UUID cycleId) {
        return ofTeam.stream()
                .filter(it -> it.follows() != null && it.follows().equals(cycleId))
                .toList();
    }
}
