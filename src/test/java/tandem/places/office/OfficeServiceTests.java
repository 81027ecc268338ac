package tandem.places.office;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.crediting.credits.ClaimCredit;
import tandem.crediting.credits.ClaimOutcome;
import tandem.crediting.credits.ClaimService;
import tandem.learning.attendance.Attended;
import tandem.learning.attendance.AttendedActivities;
import tandem.learning.attendance.CheckIn;
import tandem.learning.attendance.Means;
import tandem.learning.attendance.Visits;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.places.office.Worklist.Group;
import tandem.places.office.Worklist.Kind;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

@PostgresTest
@Import(Statements.class)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class OfficeServiceTests {
    /**
     * What the clock of every Postgres test says; the session ran from noon to one the day before.
     */
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    static final Instant START = NOW.minus(Duration.ofHours(22));

    @Autowired OfficeService office;
    @Autowired Visits visits;
    @Autowired ClaimService claims;
    @Autowired AccountService accounts;
    @Autowired LearnerService learners;
    @Autowired JdbcClient db;
    @MockitoBean AttendedActivities attended;
    Actor staff;
    UUID activity;
    UUID session;

    @BeforeEach
    void aSessionThatIsOver() {
        staff = anAccount(accounts, Role.CE_STAFF);
        activity = UUID.randomUUID();
        session = UUID.randomUUID();
        anActivity();
        when(attended.of(any(), any()))
                .thenReturn(
                        new Attended(
                                60,
                                true,
                                true,
                                START.plus(Duration.ofHours(1)),
                                LocalDate.of(2026, 3, 1),
                                List.of(UUID.randomUUID())));
    }

    @Test
    void showsEverythingThatWaitsWithItsReasonAndWhereItIsDecided() {
        aBit("a");
        var list = office.worklist();
        assertThat(list.groups())
                .extracting(Group::kind)
                .containsExactly(Kind.CLAIM, Kind.LATE, Kind.UNCONFIRMED, Kind.BIAS, Kind.MAIL);
        assertThat(list.groups()).allSatisfy(group -> assertThat(group.count()).isPositive());
        assertThat(list.groups().getFirst().rows().getFirst().why())
                .isEqualTo("Diabetes self-management");
        assertThat(list.groups().get(1).rows())
                .anySatisfy(row ->
                        assertThat(row.href()).startsWith("/sessions/" + session + "/roster"));
    }

    @Test
    void asksTheSameSixStatementsHoweverMuchThereIs() throws Exception {
        aBit("b");
        office.worklist(); // the provider's zone is known for a while
        var few = Statements.of(office::worklist);
        for (int i = 0; i < 40; i++) {
            aBit("b" + i);
        }
        var many = Statements.of(office::worklist);
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
        assertThat(office.worklist().groups())
                .allSatisfy(group -> assertThat(group.rows()).hasSizeLessThanOrEqualTo(20));
    }

    /** One of everything. */
    void aBit(String name) {
        var learner = anAccount(accounts);
        learners.state(learner.accountId(), Profession.NURSE);
        assertThat(claims.claim(new ClaimCredit(activity, new BigDecimal("1.00"), true), learner))
                .isInstanceOf(ClaimOutcome.WaitsForStaff.class);
        visit(name + "@late.example", 90);
        aBiasCase(visit(name + "@unconfirmed.example", 1));
        aFailedMail(name);
    }

    UUID visit(String email, int minutesAfterTheStart) {
        return visits.open(
                        new CheckIn(
                                session,
                                aDevice(),
                                UUID.randomUUID(),
                                email,
                                "Nadia Farouk",
                                Profession.NURSE,
                                Means.QR,
                                START.plus(Duration.ofMinutes(minutesAfterTheStart)),
                                null))
                .id();
    }

    void aBiasCase(UUID visit) {
        db.sql(
                        """
                        insert into attendance.evaluation (visit_id, finished_at, free_of_bias, champion, join_choice)
                        values (?, ?, false, false, 'NOT_NOW')
                        """)
                .params(visit, NOW.atOffset(UTC))
                .update();
        db.sql("insert into attendance.bias_case (id, visit_id, opened_at) values (?, ?, ?)")
                .params(UUID.randomUUID(), visit, NOW.atOffset(UTC))
                .update();
    }

    void aFailedMail(String name) {
        db.sql(
                        """
                        insert into mail.delivery (id, kind, recipient, state, created_at, attempts, error)
                        values (?, 'sign-in.code', ?, 'FAILED', ?, 8, '550')
                        """)
                .params(UUID.randomUUID(), name + "@nowhere.example", NOW.atOffset(UTC))
                .update();
    }

    void anActivity() {
        db.sql(
                        """
                        insert into activities.activity (id, version, title, gap, state, accreditation_statement,
                          designation_statement, participation_statement, created_at, created_by,
                          published_at, published_by, starts_at, over_at)
                        values (?, 0, 'Diabetes self-management', 'gap', 'PUBLISHED', 'a', 'd', 'p',
                          '2026-02-01Z', ?, '2026-02-01Z', ?, ?, ?)
                        """)
                .params(activity, staff.accountId(), staff.accountId())
                .params(START.atOffset(UTC), START.plus(Duration.ofHours(1)).atOffset(UTC))
                .update();
        db.sql(
                        """
                        insert into activities.session (id, activity_id, title, zone, starts_at, ends_at,
                          opens_before_start, closes_after_start, grace, claim_opens_after_end, scans_from, scans_until)
                        values (?, ?, 'Refer early', 'America/New_York', ?, ?, 30, 15, 15, 0, ?, ?)
                        """)
                .params(session, activity, START.atOffset(UTC))
                .params(START.plus(Duration.ofHours(1)).atOffset(UTC))
                .params(START.minus(Duration.ofHours(12)).atOffset(UTC))
                .params(START.plus(Duration.ofHours(25)).atOffset(UTC))
                .update();
        db.sql(
                        """
                        insert into activities.credit_offer (id, activity_id, credit_type, designated,
                          designated_at, designated_by) values (?, ?, 'PARTICIPATION', 1, '2026-02-01Z', ?)
                        """)
                .params(UUID.randomUUID(), activity, staff.accountId())
                .update();
    }
}
