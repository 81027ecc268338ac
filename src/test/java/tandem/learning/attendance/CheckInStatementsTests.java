package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.learning.activities.Sessions;
import tandem.learning.attendance.CheckInService.Typed;
import tandem.learning.attendance.ListRoster.Show;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.learners.Profession;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

/** What a hall costs the database, and that a full roster costs no more than an empty one. */
@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import(Statements.class)
class CheckInStatementsTests {
    @Autowired SessionCodes codes;
    @Autowired CheckInSheets sheets;
    @Autowired OpenedForms forms;
    @Autowired CheckInService checkIns;
    @Autowired OpenVisits open;
    @Autowired RoomScreens screens;
    @Autowired RosterService roster;
    @Autowired Visits visits;
    @Autowired Sessions sessions;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    private Actor staff;
    private UUID session;

    @BeforeEach
    void aSessionRuns() {
        staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), NOW);
    }

    @Test
    void aCheckInIsTwoStatementsToOpenOneToSendAndTwoToConfirm() throws Exception {
        var code = codes.shown(session).code();
        var plan = sessions.session(session);
        sheets.of(plan); // somebody was there in the last ten seconds
        assertThat(Statements.of(() -> codes.find(code))).hasSize(2);
        assertThat(Statements.of(() -> sheets.of(plan))).isEmpty();
        var phone = aDevice();
        var form = forms.open(plan, Means.QR, false);
        var typed = new Typed("nadia@farouk.example", "Nadia", Profession.NURSE, null);
        assertThat(Statements.of(() -> checkIns.checkIn(form, phone, typed))).hasSize(1);
        var visit = checkIns.checkIn(form, phone, typed);
        assertThat(Statements.of(() -> open.open(visit, new Visitor(phone, null)))).hasSize(2);
    }

    @Test
    void whoComesFirstReadsTheSheet() throws Exception {
        var plan = sessions.session(session);
        assertThat(Statements.of(() -> sheets.of(plan))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theScreen() throws Exception {
        screens.show(session, staff);
        assertThat(Statements.of(() -> screens.show(session, staff))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aRosterOfTenAndOneOfAThousandAskTheSame() throws Exception {
        var tablet = aDevice();
        for (int i = 0; i < 10; i++) {
            visits.open(aScan(session, tablet, "few" + i + "@x.example"));
        }
        var last = aScan(session, aDevice(), "proved@x.example", NOW.plusSeconds(1));
        visits.attach(visits.open(last).id(), anAccount(accounts));
        var few = Statements.of(() -> list(11));
        fill(990);
        var many = Statements.of(() -> list(1001));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
        var visit = new OfSession(session, firstRow());
        assertThat(Statements.of(() -> roster.visit(visit, staff))).hasSizeLessThanOrEqualTo(4);
    }

    private void list(int people) {
        var page = roster.list(new ListRoster(session, "", Show.EVERYONE, null), staff);
        assertThat(page.checkedIn()).isEqualTo(people);
    }

    private UUID firstRow() {
        return roster.list(new ListRoster(session, "", Show.EVERYONE, null), staff)
                .rows()
                .getFirst()
                .visitId();
    }

    private void fill(int visits) {
        db.sql(
                        """
                        insert into attendance.visit (id, session_id, device, email, name, profession, means,
                                                      scanned_at, typed_at, far_from_window)
                        select gen_random_uuid(), session_id, sha256(n::text::bytea), 'many' || n || '@x.example',
                               name, profession, means, scanned_at, typed_at, false
                        from attendance.visit, generate_series(1, ?) n
                        where session_id = ? and email = 'few0@x.example'
                        """)
                .params(visits, session)
                .update();
    }
}
