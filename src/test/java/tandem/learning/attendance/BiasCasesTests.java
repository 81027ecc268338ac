package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.learning.attendance.EvaluationFixtures.judged;
import static tandem.learning.attendance.EvaluationFixtures.planned;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class BiasCasesTests {
    @Autowired BiasCases cases;
    @Autowired EvaluationService evaluations;
    @Autowired Visits visits;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    private Actor staff;

    @BeforeEach
    void nobodyWaits() {
        staff = anAccount(accounts, Role.CE_STAFF);
        db.sql(
                        """
                        insert into attendance.bias_case_closing (case_id, closed_at, closed_by, note)
                        select id, opened_at, ?, 'before this test' from attendance.bias_case
                        on conflict do nothing
                        """)
                .param(staff.accountId())
                .update();
    }

    @Test
    void waitsUntilStaffCloseItWithANote() {
        var id = reported("Only one product was shown");
        assertThat(cases.openCount()).isOne();
        assertThat(cases.one(id, staff).noticed()).isEqualTo("Only one product was shown");
        cases.close(id, " Slides replaced, speaker told ", staff);
        assertThat(cases.openCount()).isZero();
        var closing = java.util.Objects.requireNonNull(cases.one(id, staff).closing());
        assertThat(closing.note()).isEqualTo("Slides replaced, speaker told");
        assertThat(closing.by()).isEqualTo(staff.name());
    }

    @Test
    void theFirstNoteStandsWhoeverClosesItAgain() {
        var id = reported(null);
        cases.close(id, "First", staff);
        assertThatThrownBy(() -> cases.close(id, "Second", staff))
                .isInstanceOf(BiasCaseClosed.class);
        assertThat(java.util.Objects.requireNonNull(cases.one(id, staff).closing()).note())
                .isEqualTo("First");
    }

    @Test
    void thatStaffReadItIsRecorded() {
        var id = reported(null);
        cases.one(id, staff);
        assertThat(
                        db.sql("select action from audit.entry where subject = ? and actor = ?")
                                .params(id, staff.accountId())
                                .query(String.class)
                                .list())
                .containsExactly("bias.viewed");
    }

    @Test
    void anUnknownCaseIsNotThere() {
        assertThatThrownBy(() -> cases.one(UUID.randomUUID(), staff)).isInstanceOf(NotFound.class);
    }

    private UUID reported(@Nullable String noticed) {
        var session = aSession(db, staff.accountId(), NOW.minus(Duration.ofHours(1)));
        var device = aDevice();
        var visit = visits.open(aScan(session, device, UUID.randomUUID() + "@a.example")).id();
        visits.attach(visit, anAccount(accounts));
        var owner = db.sql("select person_id from attendance.visit where id = ?");
        var actor = accounts.actor(owner.param(visit).query(UUID.class).single()).orElseThrow();
        evaluations.finish(
                new FinishEvaluation(visit, judged(List.of(), false, noticed), planned()),
                new Visitor(device, actor));
        return db.sql("select id from attendance.bias_case where visit_id = ?")
                .param(visit)
                .query(UUID.class)
                .single();
    }
}
