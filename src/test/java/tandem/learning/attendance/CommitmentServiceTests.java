package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.learning.attendance.EvaluationFixtures.judged;
import static tandem.learning.attendance.EvaluationFixtures.planned;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class CommitmentServiceTests {
    @Autowired CommitmentService commitments;
    @Autowired EvaluationService evaluations;
    @Autowired Visits visits;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    private Actor staff;
    private Actor nadia;
    private Actor mate;

    @BeforeEach
    void aTeam() {
        staff = anAccount(accounts, Role.CE_STAFF);
        nadia = anAccount(accounts);
        mate = anAccount(accounts);
    }

    @Test
    void showsAPersonHerOwnInOrderSharedOrNot() {
        evaluated(nadia, planned(5, false, "Refer at diagnosis", "Ask for a warm hand-off"));
        assertThat(commitments.ofPerson(nadia))
                .extracting(CommitmentView::text)
                .containsExactly("Refer at diagnosis", "Ask for a warm hand-off");
        var first = commitments.ofPerson(nadia).getFirst();
        assertThat(first.activityTitle()).isEqualTo("Diabetes self-management");
        assertThat(first.madeOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(first.strength()).isEqualTo(5);
        assertThat(commitments.ofPerson(mate)).isEmpty();
    }

    @Test
    void whatIsNotSharedLeavesForNobodyElse() {
        evaluated(nadia, planned(5, false, "Refer at diagnosis"));
        var own = commitments.ofPerson(nadia).getFirst().id();
        var team = List.of(nadia.accountId(), mate.accountId());
        assertThat(commitments.sharedWithTeam(team)).isEmpty();
        assertThat(commitments.one(own, mate, team)).isEmpty();
        assertThat(commitments.one(own, nadia, List.of())).isPresent();
        assertThat(commitments.barriersSharedWithTeam(team)).isEmpty(); // never unless ticked
    }

    @Test
    void whatIsSharedIsForHerTeamAlone() {
        evaluated(nadia, planned(5, true, "Refer at diagnosis"));
        var own = commitments.ofPerson(nadia).getFirst().id();
        var team = List.of(nadia.accountId(), mate.accountId());
        assertThat(commitments.sharedWithTeam(team))
                .singleElement()
                .satisfies(it -> assertThat(it.accountId()).isEqualTo(nadia.accountId()));
        assertThat(commitments.one(own, mate, team)).isPresent();
        assertThat(commitments.one(own, mate, List.of(mate.accountId()))).isEmpty();
        assertThat(commitments.sharedWithTeam(List.of())).isEmpty();
    }

    @Test
    void barriersReachTheTeamWhereTickedAndNothingIsNoBarrier() {
        evaluated(nadia, barriers(BarrierCode.NO_REPORT, BarrierCode.VISIT_TOO_SHORT));
        evaluated(nadia, barriers(BarrierCode.NONE));
        assertThat(commitments.barriersSharedWithTeam(List.of(nadia.accountId())))
                .extracting(SharedBarrier::code)
                .containsExactly(BarrierCode.NO_REPORT, BarrierCode.VISIT_TOO_SHORT);
    }

    /** Whoever typed them may be somebody else, as long as only staff say it was she. */
    @Test
    void answersOfAVisitThatStaffVouchForAreNobodysUntilProved() {
        var visit = evaluated(nadia, planned());
        db.sql("update attendance.visit set proved_at = null, vouched_by = ? where id = ?")
                .params(staff.accountId(), visit)
                .update();
        assertThat(commitments.ofPerson(nadia)).isEmpty();
        visits.attach(visit, nadia);
        assertThat(commitments.ofPerson(nadia)).hasSize(2);
    }

    private UUID evaluated(Actor actor, PlanChange plan) {
        var session = aSession(db, staff.accountId(), NOW.minus(Duration.ofHours(1)));
        var device = aDevice();
        var visit = visits.open(aScan(session, device, UUID.randomUUID() + "@a.example")).id();
        visits.attach(visit, actor);
        evaluations.finish(
                new FinishEvaluation(visit, judged(List.of()), plan), new Visitor(device, actor));
        return visit;
    }

    private static PlanChange barriers(BarrierCode... codes) {
        return new PlanChange(
                List.of(),
                null,
                true,
                List.of(codes).stream().map(code -> new BarrierNamed(code, null)).toList(),
                true,
                Set.of(),
                null,
                JoinChoice.NOT_NOW,
                false);
    }
}
