package tandem.improving.cycles;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.improving.metrics.ChartMarks;
import tandem.improving.metrics.Mark;
import tandem.improving.metrics.Mark.Lane;
import tandem.improving.metrics.Mark.State;
import tandem.improving.teams.TeamAccess;

/** Marks when each cycle ran: from its first day to its last, or to today while it runs. */
@Component
class CyclesOnCharts implements ChartMarks {
    private final CyclesOfPage cycles;

    CyclesOnCharts(CyclesOfPage cycles) {
        this.cycles = cycles;
    }

    @Override
    public List<Mark> marks(TeamAccess team) {
        return cycles.of(team).stream()
                .filter(CyclesOnCharts::ran)
                .map(cycle -> mark(cycle, team.today()))
                .sorted(Comparator.comparing(Mark::from))
                .toList();
    }

    /** Neither a plan nor given up. */
    private static boolean ran(CycleSummary cycle) {
        return cycle.startsOn() != null
                && cycle.stage().compareTo(Stage.DOING) >= 0
                && cycle.stage() != Stage.CANCELLED;
    }

    private static Mark mark(CycleSummary cycle, LocalDate today) {
        var from = cycle.startsOn() == null ? today : cycle.startsOn();
        var running = !cycle.stage().isOver();
        var end = running ? today : cycle.endsOn() == null ? from : cycle.endsOn();
        return new Mark(
                Lane.CYCLES,
                running
                        ? State.RUNNING
                        : cycle.decision() == Decision.ADOPT ? State.ADOPTED : State.PLAIN,
                Integer.toString(cycle.number()),
                from,
                end.isBefore(from) ? from : end);
    }
}
