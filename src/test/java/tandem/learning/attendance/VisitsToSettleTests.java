package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.learning.activities.Sessions;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.learning.attendance.VisitsToSettle.Kind;
import tandem.learning.attendance.VisitsToSettle.ToSettle;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

@PostgresTest
@Import(Statements.class)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class VisitsToSettleTests {
    /** The session ran from noon to one the day before. */
    static final Instant START = NOW.minus(Duration.ofHours(22));

    @Autowired VisitsToSettle settle;
    @Autowired Visits visits;
    @Autowired StaffDecisions decisions;
    @Autowired Sessions sessions;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;
    Actor staff;
    UUID session;

    @BeforeEach
    void aSessionThatIsOver() {
        staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), START);
    }

    @Test
    void leavesAloneWhoeverProvedAVisitInTime() {
        visits.attach(scan("nadia@settle.example", 0).id(), anAccount(accounts));
        assertThat(toSettle()).isEmpty();
    }

    @Test
    void listsVisitsThatNobodyConfirmed() {
        scan("one@settle.example", 1);
        scan("two@settle.example", 2);
        assertThat(toSettle())
                .extracting(ToSettle::kind, ToSettle::people)
                .containsExactly(tuple(Kind.UNCONFIRMED, 2));
    }

    @Test
    void listsLateRequestsUntilTheyAreDecided() {
        var late = scan("late@settle.example", 90);
        visits.attach(late.id(), anAccount(accounts));
        assertThat(toSettle())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Kind.LATE);
                    assertThat(it.visitId()).isEqualTo(late.id());
                    assertThat(it.names()).containsExactly("Nadia Farouk");
                });
        decisions.decide(
                new DecideVisit(
                        new OfSession(session, late.id()),
                        DecideVisit.Word.LATE_GRANTED,
                        60,
                        "Was there",
                        false),
                staff);
        assertThat(toSettle()).isEmpty();
    }

    @Test
    void listsSeveralPeopleOnOneDevice() {
        var device = aDevice();
        for (var email : List.of("left@settle.example", "right@settle.example")) {
            var visit = visits.open(aScan(session, device, email, START));
            visits.attach(visit.id(), anAccount(accounts));
        }
        assertThat(toSettle())
                .extracting(ToSettle::kind, ToSettle::people)
                .containsExactly(tuple(Kind.LISTED, 2));
    }

    @Test
    void listsOnePersonAtTwoPlacesAtOnce() {
        var elsewhere = aSession(db, staff.accountId(), START.plus(Duration.ofMinutes(30)));
        var person = anAccount(accounts);
        visits.attach(scan("both@settle.example", 0).id(), person);
        visits.attach(
                visits.open(
                                aScan(
                                        elsewhere,
                                        aDevice(),
                                        "both@settle.example",
                                        START.plusSeconds(1900)))
                        .id(),
                person);
        assertThat(settle.of(sessions.endingSince(START)))
                .filteredOn(it -> List.of(session, elsewhere).contains(it.session().id()))
                .extracting(ToSettle::kind)
                .containsExactly(Kind.LISTED, Kind.LISTED);
    }

    @Test
    void isOneStatementHoweverManyThereAre() throws Exception {
        var plans = sessions.endingSince(START);
        scan("first@settle.example", 1);
        assertThat(Statements.of(() -> settle.of(plans))).hasSize(1);
        for (int i = 0; i < 30; i++) {
            scan("more" + i + "@settle.example", 1);
        }
        assertThat(Statements.of(() -> settle.of(plans))).hasSize(1);
    }

    VisitView scan(String email, int minutesAfterTheStart) {
        return visits.open(
                aScan(
                        session,
                        aDevice(),
                        email,
                        START.plus(Duration.ofMinutes(minutesAfterTheStart))));
    }

    List<ToSettle> toSettle() {
        return settle.of(List.of(sessions.session(session)));
    }
}
