package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

/** The clock stands at five in the morning of March 2 in Ohio, the provider's zone. */
@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class UnclaimedVisitsTests {
    @Autowired UnclaimedVisits unclaimed;
    @Autowired ClaimWindow window;
    @Autowired Visits visits;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    private Actor staff;
    private Actor nadia;
    private String email;
    private UUID session;

    @BeforeEach
    void aPersonWithAConfirmedAddress() {
        db.sql("update organizations.provider set zone = 'America/New_York'").update();
        db.sql("update attendance.setting set claim_window_days = 30").update();
        staff = anAccount(accounts, Role.CE_STAFF);
        nadia = anAccount(accounts);
        email = accounts.confirmedEmails(nadia.accountId()).getFirst();
        session = aSession(db, staff.accountId(), NOW);
    }

    @Test
    void asksWithSessionTimeAndTypedNameAndNothingElse() {
        var visit = visitAt("2026-03-02T09:56:00Z");
        assertThat(unclaimed.of(nadia))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.visitId()).isEqualTo(visit);
                    assertThat(it.sessionTitle()).isEqualTo("Refer early");
                    assertThat(it.typedName()).isEqualTo("Nadia Farouk");
                    assertThat(it.at()).isEqualTo("Mon, Mar 2, 2026, 4:56 a.m. Eastern");
                    assertThat(it.untilDay()).isEqualTo("Wed, Apr 1, 2026");
                });
    }

    /**
     * docs/standards/credit-systems.md: listed until the end of the 30th day in the provider's
     * zone, then staff only.
     */
    @Test
    void listsUntilTheEndOfTheThirtiethDayInTheProvidersZone() {
        var first = visitAt("2026-01-31T05:00:00Z"); // midnight of January 31 in Ohio
        visitAt("2026-01-31T04:59:59Z"); // a second before, January 30
        assertThat(unclaimed.of(nadia)).extracting(UnclaimedVisit::visitId).containsExactly(first);
        assertThat(unclaimed.of(nadia).getFirst().untilDay()).isEqualTo("Mon, Mar 2, 2026");
        assertThat(window.lastDay(Instant.parse("2026-01-31T04:59:59Z"))).isEqualTo("2026-03-01");
    }

    @Test
    void aVisitOutOfTheWindowCannotBeClaimedEither() {
        var late = visitAt("2026-01-31T04:59:59Z");
        assertThatThrownBy(() -> unclaimed.attach(late, nadia)).isInstanceOf(NotFound.class);
        window.change(new ClaimWindow.Setting(window.setting().version(), 31), staff);
        unclaimed.attach(late, nadia);
        assertThat(unclaimed.of(nadia)).isEmpty();
    }

    @Test
    void twoWhoChangeTheWindowAtOnceAreToldSo() {
        var seen = window.setting();
        window.change(new ClaimWindow.Setting(seen.version(), 20), staff);
        assertThatThrownBy(() -> window.change(new ClaimWindow.Setting(seen.version(), 40), staff))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(window.setting().claimWindowDays()).isEqualTo(20);
    }

    @Test
    void yesSaidTwentyTimesAtOnceAttachesOnce() throws Exception {
        var visit = visitAt("2026-03-02T09:56:00Z");
        Callable<Boolean> yes =
                () -> {
                    unclaimed.attach(visit, nadia);
                    return true;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> yes).toList())) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(
                        db.sql("select count(*) from attendance.attendance where person_id = ?")
                                .param(nadia.accountId())
                                .query(Integer.class)
                                .single())
                .isOne();
        assertThat(
                        db.sql(
                                        "select count(*) from audit.entry"
                                                + " where subject = ? and action = 'visit.attached'")
                                .param(visit)
                                .query(Integer.class)
                                .single())
                .isOne();
        assertThat(unclaimed.of(nadia)).isEmpty();
    }

    @Test
    void noLeavesItToStaffAndIsNotAskedAgain() {
        var visit = visitAt("2026-03-02T09:56:00Z");
        unclaimed.disown(visit, nadia);
        assertThat(unclaimed.of(nadia)).isEmpty();
        assertThatThrownBy(() -> unclaimed.attach(visit, nadia)).isInstanceOf(NotFound.class);
        assertThat(
                        db.sql("select person_id is null from attendance.visit where id = ?")
                                .param(visit)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void somebodyElsesVisitIsNotThere() {
        var visit = visitAt("2026-03-02T09:56:00Z");
        var other = anAccount(accounts);
        assertThat(unclaimed.of(other)).isEmpty();
        assertThatThrownBy(() -> unclaimed.attach(visit, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> unclaimed.disown(visit, other)).isInstanceOf(NotFound.class);
        unclaimed.attach(visit, nadia);
        assertThatThrownBy(() -> unclaimed.attach(visit, other)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAddressThatWasOnlyTypedGivesNothing() {
        var other =
                accounts.openUnconfirmed("Somebody Else", email, staff); // her address, unconfirmed
        visitAt("2026-03-02T09:56:00Z");
        assertThat(unclaimed.of(accounts.actor(other).orElseThrow())).isEmpty();
    }

    @Test
    void whatCountsForHerByStaffsWordAloneIsAskedToo() {
        var typo = visits.open(aScan(session, aDevice(), "nadja@farouk.example")).id();
        db.sql(
                        "update attendance.visit set person_id = ?, counted_at = scanned_at, vouched_by = ?"
                                + " where id = ?")
                .params(nadia.accountId(), staff.accountId(), typo)
                .update();
        assertThat(unclaimed.of(nadia)).extracting(UnclaimedVisit::visitId).containsExactly(typo);
        unclaimed.attach(typo, nadia);
        assertThat(unclaimed.of(nadia)).isEmpty();
    }

    private UUID visitAt(String scanned) {
        return visits.open(aScan(session, aDevice(), email, Instant.parse(scanned))).id();
    }
}
