package tandem.improving.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;

class CycleTests {
    static final UUID TEAM = UUID.randomUUID();

    @Test
    void keepsAnUnfinishedPlanAsADraft() {
        var cycle = aDraft();
        cycle.plan(aPlan("", false));
        assertThat(cycle.stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void saysWhatAPlanStillNeeds() {
        assertThatExceptionOfType(CycleUnfinished.class)
                .isThrownBy(() -> aDraft().plan(aPlan("", true)))
                .withMessage("cycle.unfinished.objective");
    }

    @Test
    void doesNotLetAPlannedCycleBecomeIncompleteAgain() {
        var cycle = aPlannedCycle();
        assertThatExceptionOfType(CycleUnfinished.class)
                .isThrownBy(() -> cycle.plan(aPlan("", false)));
    }

    @Test
    void freezesThePredictionWhenTheTestBegins() {
        var cycle = aRunningCycle();
        assertThatExceptionOfType(PredictionFrozen.class)
                .isThrownBy(() -> cycle.plan(aPlan("Something easier", true)));
        assertThat(shown(cycle).questions().getFirst().prediction()).isEqualTo("8 of 10 agree");
    }

    @Test
    void cannotBeStudiedBeforeItHasRun() {
        assertThatExceptionOfType(CycleOutOfOrder.class)
                .isThrownBy(() -> aPlannedCycle().study(learned("It works")));
    }

    @Test
    void isNotOverWithoutSayingWhatWasSeen() {
        assertThatExceptionOfType(CycleUnfinished.class)
                .isThrownBy(() -> aRunningCycle().note(new DoCycle(TEAM, 0, true, "", "", true)))
                .withMessage("cycle.unfinished.observations");
        assertThatExceptionOfType(CycleUnfinished.class)
                .isThrownBy(
                        () -> aRunningCycle().note(new DoCycle(TEAM, 0, null, "", "Busy", true)))
                .withMessage("cycle.unfinished.asPlanned");
    }

    @Test
    void isDecidedOnlyWhenEachPredictionHasItsResult() {
        var cycle = aCycleBeingStudied();
        cycle.study(new StudyCycle(TEAM, 0, List.of(), "", "The line was busy"));
        assertThatExceptionOfType(CycleUnfinished.class)
                .isThrownBy(() -> cycle.act(decision(Decision.ABANDON, "", "")))
                .withMessage("cycle.unfinished.results");
        cycle.study(learned("The line was busy"));
        cycle.act(decision(Decision.ABANDON, "", ""));
        assertThat(cycle.stage()).isEqualTo(Stage.ACTED);
    }

    @Test
    void isAdoptedBySomebodyWhoKeepsItGoing() {
        var cycle = aCycleBeingStudied();
        cycle.study(learned("It works"));
        assertThatExceptionOfType(CycleUnfinished.class)
                .isThrownBy(() -> cycle.act(decision(Decision.ADOPT, "", "")))
                .withMessage("cycle.unfinished.keptGoingBy");
    }

    @Test
    void isAdaptedIntoSomething() {
        var cycle = aCycleBeingStudied();
        cycle.study(learned("It works on Mondays"));
        assertThatExceptionOfType(CycleUnfinished.class)
                .isThrownBy(() -> cycle.act(decision(Decision.ADAPT, "", "")))
                .withMessage("cycle.unfinished.nextTitle");
    }

    @Test
    void refusesAnEditMadeOnAnOlderVersion() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> aRunningCycle().requireSeen(7));
    }

    @Test
    void keepsTheReasonOfACancellationForEver() {
        var cycle = aRunningCycle();
        cycle.cancel("The educator left");
        assertThat(shown(cycle).cancelledBecause()).isEqualTo("The educator left");
        assertThatExceptionOfType(CycleOutOfOrder.class).isThrownBy(() -> cycle.cancel("Again"));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void stagesMoveForwardOneByOneOrEnd(Stage stage) {
        for (var next : Stage.values()) {
            var forward = next != Stage.CANCELLED && next.ordinal() == stage.ordinal() + 1;
            var ends = next == Stage.CANCELLED && !stage.isOver();
            assertThat(stage.mayBecome(next))
                    .as("%s to %s", stage, next)
                    .isEqualTo(forward || ends);
        }
    }

    static CycleView shown(Cycle cycle) {
        return cycle.view(new Surroundings(List.of(), Map.of(), true));
    }

    static Cycle aDraft() {
        return new Cycle(TEAM, 7, null, "Hand-off on Fridays");
    }

    static Cycle aPlannedCycle() {
        var cycle = aDraft();
        cycle.plan(aPlan("Does a phone hand-off work?", true));
        return cycle;
    }

    static Cycle aRunningCycle() {
        var cycle = aPlannedCycle();
        cycle.start();
        return cycle;
    }

    static Cycle aCycleBeingStudied() {
        var cycle = aRunningCycle();
        cycle.note(new DoCycle(TEAM, 0, false, "The MA called", "Line busy twice", true));
        return cycle;
    }

    static PlanCycle aPlan(String objective, boolean finished) {
        return new PlanCycle(
                TEAM,
                null,
                0,
                null,
                "Hand-off on Fridays",
                objective,
                "2 clinicians, 4 Fridays",
                LocalDate.of(2026, 3, 6),
                null,
                List.of(new PlanCycle.Question("Will patients accept?", "8 of 10 agree")),
                "Phone line",
                "Dr. Raman",
                null,
                "Tally sheet",
                finished);
    }

    static StudyCycle learned(String what) {
        return new StudyCycle(
                TEAM,
                0,
                List.of(new StudyCycle.Result("19 of 24", Verdict.PARTLY, "Line busy")),
                "",
                what);
    }

    static ActOnCycle decision(Decision decision, String keptGoingBy, String next) {
        return new ActOnCycle(TEAM, 0, decision, "Because", keptGoingBy, next);
    }
}
