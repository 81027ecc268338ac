package tandem.improving.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static tandem.testing.PageTest.RUTH;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.improving.metrics.Mark;
import tandem.improving.metrics.Mark.Lane;
import tandem.improving.metrics.Mark.State;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamRole;

class CyclesOnChartsTests {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 8);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

    @Test
    void anAdoptedCycleIsMarkedFromItsFirstDayToItsLast() {
        assertThat(marks(cycle(4, Stage.ACTED, Decision.ADOPT, MAY, JUNE)))
                .containsExactly(new Mark(Lane.CYCLES, State.ADOPTED, "4", MAY, JUNE));
    }

    @Test
    void oneThatRunsIsMarkedToToday() {
        assertThat(marks(cycle(5, Stage.DOING, null, MAY, JUNE)))
                .containsExactly(new Mark(Lane.CYCLES, State.RUNNING, "5", MAY, TODAY));
    }

    @Test
    void oneWithoutALastDayIsAMoment() {
        assertThat(marks(cycle(1, Stage.ACTED, Decision.ABANDON, MAY, null)))
                .containsExactly(new Mark(Lane.CYCLES, State.PLAIN, "1", MAY, MAY));
    }

    @Test
    void plansAndCancelledCyclesAreNotMarked() {
        assertThat(
                        marks(
                                cycle(1, Stage.PLANNED, null, MAY, JUNE),
                                cycle(2, Stage.CANCELLED, null, MAY, JUNE),
                                cycle(3, Stage.DRAFT, null, null, null)))
                .isEmpty();
    }

    @Test
    void marksStandInTheOrderOfTheirFirstDay() {
        assertThat(
                        marks(
                                cycle(1, Stage.ACTED, Decision.ADAPT, JUNE, JUNE),
                                cycle(2, Stage.ACTED, Decision.ADAPT, MAY, MAY)))
                .extracting(Mark::label)
                .containsExactly("2", "1");
    }

    private static List<Mark> marks(CycleSummary... cycles) {
        var read = mock(CyclesOfPage.class);
        given(read.of(any())).willReturn(List.of(cycles));
        return new CyclesOnCharts(read)
                .marks(
                        new TeamAccess(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                "Harlan Creek",
                                ZoneId.of("America/New_York"),
                                TODAY,
                                RUTH.getActor(),
                                Set.of(TeamRole.LEAD),
                                false,
                                true));
    }

    private static CycleSummary cycle(
            int number,
            Stage stage,
            @Nullable Decision decision,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new CycleSummary(
                UUID.randomUUID(),
                UUID.randomUUID(),
                number,
                "Ask at check-out",
                "5 patients",
                stage,
                decision,
                from,
                to,
                null,
                null);
    }
}
