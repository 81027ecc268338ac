package tandem.improving.cycles;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.improving.cycles.CycleTests.aPlan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.KickOff;
import tandem.improving.collaboratives.PlanCollaborative;
import tandem.improving.teams.FoundTeam;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.TeamService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;
import tandem.testing.Actors;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class CycleServiceTests {
    @Autowired CycleService cycles;
    @Autowired TeamService teams;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    Actor lead;
    Actor stranger;
    UUID team;

    @BeforeEach
    void aTeamInACollaborative(
            @Autowired AccountService accounts, @Autowired CollaborativeService collaboratives) {
        lead = Actors.anAccount(accounts, Role.LEARNER);
        stranger = Actors.anAccount(accounts, Role.LEARNER);
        var staff = Actors.anAccount(accounts, Role.CE_STAFF);
        var today = LocalDate.of(2026, 3, 2);
        var kickOff = clock.instant().plus(Duration.ofDays(3));
        var diabetes =
                collaboratives.found(
                        new PlanCollaborative(
                                "Diabetes education " + UUID.randomUUID(),
                                "Refer a third of our patients by December",
                                ZoneId.of("America/New_York"),
                                today.minusMonths(1),
                                today.plusMonths(11),
                                today.minusMonths(1),
                                today.plusMonths(2),
                                new KickOff(kickOff, kickOff.plus(Duration.ofHours(1)), "Online"),
                                null),
                        staff);
        team =
                teams.found(
                        new FoundTeam(diabetes, "Eastside", null, Set.of(TeamRole.MEMBER)), lead);
    }

    @Test
    void runsFromThePlanToTheNextCycle() {
        var first = planned("Does a phone hand-off work?");
        cycles.start(first, lead);
        cycles.note(new DoCycle(first, version(first), true, "", "Two calls", true), lead);
        cycles.study(study(first, "It works when the line is free"), lead);
        var next = cycles.act(act(first, Decision.ADAPT, "A second line"), lead);
        var closed = cycles.show(first, lead);
        assertThat(closed.stage()).isEqualTo(Stage.ACTED);
        assertThat(closed.moves())
                .containsOnlyKeys(Stage.PLANNED, Stage.DOING, Stage.STUDYING, Stage.ACTED);
        assertThat(closed.followedBy()).extracting(CycleSummary::id).containsExactly(next);
        assertThat(cycles.lastMoves(List.of(team))).containsEntry(team, clock.instant());
    }

    @Test
    void hidesCyclesFromPeopleOutside() {
        var cycle = planned("Ours");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cycles.show(cycle, stranger));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cycles.start(cycle, stranger));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cycles.plan(planOf(null, 0, "Theirs"), stranger));
    }

    @Test
    void letsOneOfManyWritersWinAndLosesNothingOfIt() throws InterruptedException {
        var cycle = planned("Ours");
        cycles.start(cycle, lead);
        var notes = new DoCycle(cycle, version(cycle), null, "", "Line busy", false);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = threads.invokeAll(nCopies(8, () -> note(notes)));
            assertThat(writers).filteredOn(it -> it.state() == Future.State.SUCCESS).hasSize(1);
            assertThat(writers)
                    .filteredOn(it -> it.state() == Future.State.FAILED)
                    .allMatch(it -> it.exceptionNow() instanceof OptimisticLockingFailureException);
        }
        assertThat(cycles.show(cycle, lead).observations()).isEqualTo("Line busy");
    }

    @Test
    void numbersCyclesWithoutGapsHoweverManyBeginAtOnce() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(nCopies(20, () -> planned("At once")))
                    .forEach(it -> assertThat(it.state()).isEqualTo(Future.State.SUCCESS));
        }
        assertThat(cycles.ofTeam(teams.access(team, lead)))
                .extracting(CycleSummary::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void leavesTheSponsorReading() {
        var cycle = planned("Ours");
        db.sql(
                        """
                        insert into teams.member (id, team_id, account_id, role, since, named_by)
                        values (?, ?, ?, 'EXECUTIVE_SPONSOR', date '2026-03-01', ?)
                        """)
                .params(UUID.randomUUID(), team, stranger.accountId(), lead.accountId())
                .update();
        assertThat(cycles.show(cycle, stranger).editable()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> cycles.cancel(cycle, "Enough", stranger));
    }

    @Test
    void neverRewritesWhoMovedACycle() {
        var cycle = planned("Ours");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        db.sql("delete from cycles.move where cycle_id = ?").param(cycle).update())
                .havingRootCause()
                .withMessageContaining("append-only");
    }

    UUID planned(String objective) {
        return cycles.plan(planOf(null, 0, objective), lead);
    }

    PlanCycle planOf(@Nullable UUID cycleId, int seen, String objective) {
        var plan = aPlan(objective, true);
        return new PlanCycle(
                team,
                cycleId,
                seen,
                null,
                plan.title(),
                plan.objective(),
                plan.scale(),
                plan.startsOn(),
                null,
                plan.questions(),
                plan.task(),
                plan.taskOwner(),
                null,
                plan.dataPlan(),
                true);
    }

    StudyCycle study(UUID cycle, String learned) {
        var results = List.of(new StudyCycle.Result("19 of 24", Verdict.PARTLY, "Line busy"));
        return new StudyCycle(cycle, version(cycle), results, "", learned);
    }

    ActOnCycle act(UUID cycle, Decision decision, String next) {
        return new ActOnCycle(cycle, version(cycle), decision, "Because", "", next);
    }

    int version(UUID cycle) {
        return cycles.show(cycle, lead).version();
    }

    UUID note(DoCycle notes) {
        cycles.note(notes, lead);
        return notes.cycleId();
    }
}
