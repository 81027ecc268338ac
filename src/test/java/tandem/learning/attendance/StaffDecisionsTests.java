package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.learning.attendance.AttendanceFixtures.aSessionOf;
import static tandem.learning.attendance.AttendanceFixtures.anActivity;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import tandem.learning.attendance.DecideVisit.Word;
import tandem.learning.attendance.ListRoster.Show;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.learners.Profession;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class StaffDecisionsTests {
    @Autowired private Visits visits;
    @Autowired private RosterService roster;
    @Autowired private StaffDecisions decisions;
    @Autowired private Vouching vouching;
    @Autowired private WalkIns walkIns;
    @Autowired private AttendedActivities attended;
    @Autowired private AccountService accounts;
    @Autowired private JdbcClient db;

    private Actor staff;
    private UUID activity;
    private UUID session;

    @BeforeEach
    void aSessionRuns() {
        staff = anAccount(accounts, Role.CE_STAFF);
        activity = anActivity(db, staff.accountId(), NOW);
        session = aSessionOf(db, activity, NOW);
    }

    @Test
    void aScanInTheWindowIsWorthTheHourAndWaitsForNobody() {
        var nadia = attends(aScan(session, "nadia@farouk.example"));
        var worth = attended(nadia);
        assertThat(worth.minutes()).isEqualTo(60);
        assertThat(worth.waitsForStaff()).isFalse();
        assertThat(worth.completedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(worth.claimOpens()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void aLateEveningInOhioIsCompletedOnThatDay() {
        var evening = Instant.parse("2026-02-01T03:30:00Z"); // January 31, 22:30 in Ohio
        activity = anActivity(db, staff.accountId(), evening);
        session = aSessionOf(db, activity, evening);
        var nadia = attends(aScan(session, aDevice(), "nadia@farouk.example", evening));
        assertThat(attended(nadia).completedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void sessionsAtTheSameTimeCountOnceAndAreListed() {
        var parallel = aSessionOf(db, activity, NOW.plus(Duration.ofMinutes(30)));
        var nadia = attends(aScan(session, "nadia@farouk.example"));
        visits.attach(visits.open(aScan(parallel, "nadia@farouk.example")).id(), nadia);
        var worth = attended(nadia);
        assertThat(worth.minutes()).isEqualTo(90);
        assertThat(worth.waitsForStaff()).isTrue();
        assertThat(row(session).concerns()).containsExactly(Concern.TWO_PLACES);
    }

    @Test
    void twoOnOneDeviceAreListedUntilStaffConfirmBoth() {
        var phone = aDevice();
        var nadia = attends(aScan(session, phone, "nadia@farouk.example"));
        visits.open(aScan(session, phone, "rahul@desai.example"));
        assertThat(attended(nadia).waitsForStaff()).isTrue();
        assertThat(list(Show.NEED_YOU)).hasSize(2);
        decisions.decide(
                new DecideVisit(
                        new OfSession(session, list(Show.NEED_YOU).getFirst().visitId()),
                        Word.CONFIRMED,
                        null,
                        "Married, one phone",
                        true),
                staff);
        assertThat(list(Show.NEED_YOU)).isEmpty();
        assertThat(attended(nadia).waitsForStaff()).isFalse();
    }

    @Test
    void aScanFarFromTheWindowIsKeptAndListed() {
        var early = NOW.minus(Duration.ofMinutes(151)); // the window opens 30 minutes before
        var nadia = attends(aScan(session, aDevice(), "nadia@farouk.example", early));
        assertThat(row(session).concerns()).containsExactly(Concern.FAR_FROM_WINDOW);
        assertThat(attended(nadia).minutes()).isEqualTo(60);
        assertThat(attended(nadia).waitsForStaff()).isTrue();
    }

    @Test
    void aLateScanIsWorthNothingUntilStaffGiveMinutesAndThenWaitsInTheOffice() {
        var nadia = lateScan("nadia@farouk.example");
        assertThat(attended(nadia).minutes()).isZero();
        grant(row(session), 45);
        assertThat(attended(nadia).minutes()).isEqualTo(45);
        assertThat(attended(nadia).waitsForStaff()).isTrue();
    }

    @Test
    void aPrintedCodeAfterTheSessionIsListed() {
        var late = lateInstant();
        var scan = aScan(session, aDevice(), "nadia@farouk.example", late);
        visits.open(
                new CheckIn(
                        session,
                        scan.device(),
                        scan.nonce(),
                        scan.email(),
                        scan.name(),
                        scan.profession(),
                        Means.PRINTED,
                        late,
                        null));
        assertThat(row(session).concerns()).contains(Concern.PRINTED_AFTER_END, Concern.LATE);
    }

    @Test
    void theFourthLateRequestOfAYearIsNotGranted() {
        var nadia = anAccount(accounts);
        for (int i = 0; i < 3; i++) {
            session = aSession(db, staff.accountId(), NOW.minus(Duration.ofDays(i)));
            lateScan(nadia, "thrice@late.example");
            grant(row(session), 60);
        }
        session = aSession(db, staff.accountId(), NOW.minus(Duration.ofDays(4)));
        lateScan(nadia, "thrice@late.example");
        var fourth = row(session);
        assertThatThrownBy(() -> grant(fourth, 60)).isInstanceOf(LateQuotaUsed.class);
        assertThat(decisions.lateYear(new OfSession(session, fourth.visitId()), staff))
                .isEqualTo(new StaffDecisions.LateYear(3, 3));
    }

    @Test
    void staffSetMinutesWithAReason() {
        var nadia = attends(aScan(session, "nadia@farouk.example"));
        decide(row(session), Word.MINUTES, 30);
        assertThat(attended(nadia).minutes()).isEqualTo(30);
        decide(row(session), Word.MINUTES, 50);
        assertThat(attended(nadia).minutes()).isEqualTo(50);
        assertThat(attended(nadia).waitsForStaff()).isFalse();
    }

    @Test
    void anUndoneAttendanceIsKeptAndCountsNoMore() {
        var nadia = attends(aScan(session, "nadia@farouk.example"));
        visits.attach(visits.open(aScan(session, "nadia@work.example")).id(), nadia);
        decisions.end(new OfSession(session, row(session).visitId()), "Left at once", staff);
        assertThat(attended(nadia).minutes()).isZero();
        assertThat(list(Show.EVERYONE)).isEmpty();
        assertThat(list(Show.UNDONE))
                .hasSize(2)
                .allSatisfy(row -> {
                    var ended = java.util.Objects.requireNonNull(row.ended());
                    assertThat(ended.by()).isEqualTo(staff.accountId());
                    assertThat(ended.because()).isEqualTo("Left at once");
                });
        visits.attach(visits.open(aScan(session, "nadia@farouk.example")).id(), nadia);
        assertThat(attended(nadia).minutes()).isEqualTo(60);
    }

    @Test
    void vouchingGivesTheHourToANewAccountThatSignsInNobody() {
        visits.open(aScan(session, "lucia@moreno.example"));
        var lucia = vouch(row(session), null);
        assertThat(accounts.confirmedEmails(lucia)).isEmpty();
        assertThat(accounts.idByConfirmedEmail("lucia@moreno.example")).isEmpty();
        assertThat(attended.of(accounts.group(lucia), activity).minutes()).isEqualTo(60);
        assertThat(row(session).vouched()).isTrue();
        assertThat(row(session).proved()).isFalse();
    }

    @Test
    void vouchingForAnAccountChangesNothingOfIt() {
        visits.open(aScan(session, "lucia@moreno.example"));
        var lucia = anAccount(accounts);
        var emails = accounts.confirmedEmails(lucia.accountId());
        vouch(row(session), lucia.accountId());
        assertThat(attended(lucia).minutes()).isEqualTo(60);
        assertThat(accounts.confirmedEmails(lucia.accountId())).isEqualTo(emails);
    }

    @Test
    void whoProvesAVouchedVisitHerselfGetsItAndItIsNotCountedTwice() {
        var visit = visits.open(aScan(session, "lucia@moreno.example"));
        var stand = vouch(row(session), null);
        var lucia = anAccount(accounts);
        visits.attach(visit.id(), lucia);
        assertThat(attended(lucia).minutes()).isEqualTo(60);
        assertThat(attended.of(accounts.group(stand), activity).minutes()).isZero();
        assertThat(list(Show.EVERYONE)).hasSize(1);
    }

    @Test
    void nobodyVouchesForWhatIsSomebodysAlready() {
        attends(aScan(session, "nadia@farouk.example"));
        var row = row(session);
        assertThatThrownBy(() -> vouch(row, null)).isInstanceOf(AlreadyCounted.class);
    }

    @Test
    void aWalkInIsCheckedInOnceAndNotListed() {
        var walkIn =
                new WalkIn(session, "Ana Ruiz", "ana@ruiz.example", Profession.NURSE, null, null);
        assertThat(walkIns.checkIn(walkIn, staff)).isEqualTo(walkIns.checkIn(walkIn, staff));
        assertThat(row(session).means()).isEqualTo(Means.STAFF);
        assertThat(list(Show.NEED_YOU)).isEmpty();
    }

    @Test
    void theRosterIsSearchedByNameAndEmailAndPaged() {
        for (int i = 0; i < 55; i++) {
            visits.open(aScan(session, aDevice(), "p" + i + "@x.example", NOW.plusSeconds(i)));
        }
        var first = page("", null);
        assertThat(first.rows()).hasSize(50);
        assertThat(first.checkedIn()).isEqualTo(55);
        assertThat(page("", first.next()).rows()).hasSize(5);
        assertThat(page("p54@", null).rows()).hasSize(1);
        assertThat(page("%", null).rows()).isEmpty();
        assertThat(page("farouk", null).rows()).hasSize(50);
    }

    @Test
    void theSessionsFacultyReadWithoutEmailsAndChangeNothing() {
        var elena = anAccount(accounts, Role.FACULTY);
        AttendanceFixtures.teaches(db, session, elena.accountId());
        visits.open(aScan(session, "nadia@farouk.example"));
        var seen = roster.list(new ListRoster(session, "", Show.EVERYONE, null), elena);
        assertThat(seen.editable()).isFalse();
        assertThat(seen.rows()).extracting(RosterRow::email).containsOnlyNulls();
        assertThat(page(elena, "nadia@").rows()).isEmpty();
        var of = new OfSession(session, seen.rows().getFirst().visitId());
        assertThatThrownBy(() -> decisions.end(of, "No", elena))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roster.export(session, elena))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void forEverybodyElseTheRosterIsNotThere() {
        visits.open(aScan(session, "nadia@farouk.example"));
        var of = new OfSession(session, row(session).visitId());
        for (var other : List.of(anAccount(accounts), anAccount(accounts, Role.FACULTY))) {
            assertThatThrownBy(() -> page(other, "")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> decisions.end(of, "No", other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> vouching.vouch(new VouchVisit(of, null, "No"), other))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            walkIns.checkIn(
                                    new WalkIn(
                                            session,
                                            "A",
                                            "a@b.example",
                                            Profession.NURSE,
                                            null,
                                            null),
                                    other))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aVisitIsFoundOnlyOnItsOwnRoster() {
        visits.open(aScan(session, "nadia@farouk.example"));
        var visit = row(session).visitId();
        var other = aSession(db, staff.accountId(), NOW);
        assertThatThrownBy(() -> decisions.end(new OfSession(other, visit), "No", staff))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roster.visit(new OfSession(other, visit), staff))
                .isInstanceOf(NotFound.class);
    }

    private Actor attends(CheckIn scan) {
        var person = anAccount(accounts);
        visits.attach(visits.open(scan).id(), person);
        return person;
    }

    /** The session lies so far back that its end and grace are over. */
    private Actor lateScan(String email) {
        var person = anAccount(accounts);
        lateScan(person, email);
        return person;
    }

    private void lateScan(Actor person, String email) {
        visits.attach(visits.open(aScan(session, aDevice(), email, lateInstant())).id(), person);
    }

    private Instant lateInstant() {
        return db.sql("select ends_at from activities.session where id = ?")
                .param(session)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant()
                .plusSeconds(60);
    }

    private Attended attended(Actor person) {
        return attended.of(accounts.group(person.accountId()), activity);
    }

    private void grant(RosterRow row, int minutes) {
        decide(row, Word.LATE_GRANTED, minutes);
    }

    private void decide(RosterRow row, Word word, int minutes) {
        decisions.decide(
                new DecideVisit(
                        new OfSession(session, row.visitId()), word, minutes, "Seen", false),
                staff);
    }

    private UUID vouch(RosterRow row, @org.jspecify.annotations.Nullable UUID account) {
        return vouching.vouch(
                new VouchVisit(new OfSession(session, row.visitId()), account, "I saw her"), staff);
    }

    private RosterRow row(UUID of) {
        return roster.list(new ListRoster(of, "", Show.EVERYONE, null), staff).rows().getFirst();
    }

    private List<RosterRow> list(Show show) {
        return roster.list(new ListRoster(session, "", show, null), staff).rows();
    }

    private Roster page(String words, @org.jspecify.annotations.Nullable UUID after) {
        return roster.list(new ListRoster(session, words, Show.EVERYONE, after), staff);
    }

    private Roster page(Actor actor, String words) {
        return roster.list(new ListRoster(session, words, Show.EVERYONE, null), actor);
    }
}
