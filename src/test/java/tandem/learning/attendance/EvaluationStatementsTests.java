package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.learning.attendance.EvaluationFixtures.judged;
import static tandem.learning.attendance.EvaluationFixtures.objectives;
import static tandem.learning.attendance.EvaluationFixtures.on;
import static tandem.learning.attendance.EvaluationFixtures.planned;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.accounts.Role;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

/** A page asks the database at most six times, however much there is. */
@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import(Statements.class)
class EvaluationStatementsTests {
    @Autowired EvaluationService evaluations;
    @Autowired UnclaimedVisits unclaimed;
    @Autowired CommitmentService commitments;
    @Autowired BiasCases biasCases;
    @Autowired Visits visits;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    private Actor staff;
    private UUID session;
    private Device device;

    @BeforeEach
    void aSessionThatIsOver() {
        staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), NOW.minus(Duration.ofHours(1)));
        device = aDevice();
    }

    @Test
    void thePagesOfAnEvaluation() throws Exception {
        var visit = visits.open(aScan(session, device, "a@b.example")).id();
        for (var step : EvaluationStep.values()) {
            assertThat(Statements.of(() -> evaluations.page(visit, step, on(device))))
                    .hasSizeLessThanOrEqualTo(5);
        }
        finish(visit, on(device), List.of());
        assertThat(Statements.of(() -> evaluations.summary(visit, on(device))))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void finishingAsksNoMoreForMoreAnswers() throws Exception {
        finish(visits.open(aScan(session, device, "first@b.example")).id(), on(device), List.of());
        var few = visits.open(aScan(session, device, "few@b.example")).id();
        var shorter = Statements.of(() -> finish(few, on(device), List.of()));
        var many = visits.open(aScan(session, device, "many@b.example")).id();
        var ids = objectives(db, session, "Refer", "Order", "Follow up", "Teach");
        var longer = Statements.of(() -> finish(many, on(device), ids));
        assertThat(longer).hasSameSizeAs(shorter);
    }

    @Test
    void unclaimedVisitsAndCommitmentsHoweverMany() throws Exception {
        var nadia = anAccount(accounts);
        var email = accounts.confirmedEmails(nadia.accountId()).getFirst();
        visits.open(aScan(session, aDevice(), email));
        var one = Statements.of(() -> assertThat(unclaimed.of(nadia)).hasSize(1));
        for (int i = 0; i < 9; i++) {
            visits.open(aScan(session, aDevice(), email));
        }
        var ten = Statements.of(() -> assertThat(unclaimed.of(nadia)).hasSize(10));
        assertThat(ten).hasSameSizeAs(one);
        for (var visit : unclaimed.of(nadia)) {
            unclaimed.attach(visit.visitId(), nadia);
            finish(visit.visitId(), new Visitor(device, nadia), List.of());
        }
        var team = List.of(nadia.accountId());
        assertThat(Statements.of(() -> assertThat(commitments.sharedWithTeam(team)).hasSize(20)))
                .hasSize(1);
        assertThat(Statements.of(() -> assertThat(commitments.ofPerson(nadia)).hasSize(20)))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theOfficesList() throws Exception {
        for (int i = 0; i < 10; i++) {
            var visit = visits.open(aScan(session, device, i + "@bias.example")).id();
            var evaluation =
                    new FinishEvaluation(visit, judged(List.of(), false, "Only one"), planned());
            evaluations.finish(evaluation, on(device));
        }
        assertThat(Statements.of(() -> assertThat(biasCases.open(10)).hasSize(10)))
                .hasSizeLessThanOrEqualTo(2);
    }

    private void finish(UUID visit, Visitor visitor, List<UUID> asked) {
        evaluations.finish(new FinishEvaluation(visit, judged(asked), planned()), visitor);
    }
}
