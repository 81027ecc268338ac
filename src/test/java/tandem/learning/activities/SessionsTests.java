package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tandem.learning.activities.ActivitiesFixtures.AGENDA;
import static tandem.learning.activities.ActivitiesFixtures.EASTERN;
import static tandem.learning.activities.ActivitiesFixtures.NOON;
import static tandem.learning.activities.ActivitiesFixtures.details;
import static tandem.testing.Actors.anAccount;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.OpenAccount;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import(ActivitiesFixtures.class)
class SessionsTests {
    @Autowired Sessions sessions;
    @Autowired Scheduling scheduling;
    @Autowired ActivityService activities;
    @Autowired ContentPeople people;
    @Autowired AccountService accounts;
    @Autowired ActivitiesFixtures given;

    Actor staff;

    @BeforeEach
    void anOffice() {
        staff = anAccount(accounts, Role.CE_STAFF);
    }

    @Test
    void planTheUsualWindowAndTheAgendasMinutes() {
        var plan = sessions.ofActivity(given.aPublishedActivity(staff)).getFirst();
        assertThat(plan.checkInOpens()).isEqualTo(Instant.parse("2026-03-05T16:30:00Z"));
        assertThat(plan.checkInCloses()).isEqualTo(Instant.parse("2026-03-05T17:15:00Z"));
        assertThat(plan.graceEnds()).isEqualTo(Instant.parse("2026-03-05T17:30:00Z"));
        assertThat(plan.claimOpens()).isEqualTo(Instant.parse("2026-03-05T18:00:00Z"));
        assertThat(plan.accreditedMinutes()).isEqualTo(55);
        assertThat(plan.minutesFrom(Instant.parse("2026-03-05T17:27:00Z"))).isEqualTo(30);
        assertThat(sessions.session(plan.id())).isEqualTo(plan);
        assertThat(sessions.sessions(List.of(plan.id()))).containsOnlyKeys(plan.id());
    }

    /** The demo's drop-in hour: over, and open six hours on both sides of its end. */
    @Test
    void takeAnyWindow() {
        var activity = given.aCompleteDraft(staff);
        var session = activities.show(activity, staff).sessions().getFirst();
        var usual = details(NOON, NOON.plusHours(1));
        scheduling.change(
                new ChangeSession(
                        session.id(),
                        0,
                        new SessionDetails(
                                usual.title(),
                                EASTERN,
                                NOON,
                                NOON.plusHours(1),
                                usual.place(),
                                "",
                                new CheckInWindow(300, 420, 0, -60),
                                60,
                                List.of())),
                staff);
        activities.publish(activity, staff);
        var plan = sessions.session(session.id());
        assertThat(plan.checkInOpens()).isEqualTo(Instant.parse("2026-03-05T12:00:00Z"));
        assertThat(plan.checkInCloses()).isEqualTo(Instant.parse("2026-03-06T00:00:00Z"));
        assertThat(plan.claimOpens()).isEqualTo(plan.startsAt());
        assertThat(plan.accreditedMinutes()).isEqualTo(60);
        assertThat(plan.runsAt(Instant.parse("2026-03-05T23:59:00Z"))).isTrue();
    }

    @Test
    void openFromTheDaysFirstMinuteUntilADayAfterTheEnd() {
        var id = sessions.ofActivity(given.aPublishedActivity(staff)).getFirst().id();
        assertThat(open("2026-03-05T04:59:59Z")).doesNotContain(id);
        assertThat(open("2026-03-05T05:00:00Z")).contains(id);
        assertThat(open("2026-03-06T17:59:59Z")).contains(id);
        assertThat(open("2026-03-06T18:00:00Z")).doesNotContain(id);
    }

    @Test
    void ofADraftAreNone() {
        var activity = given.aCompleteDraft(staff);
        var id = activities.show(activity, staff).sessions().getFirst().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> sessions.session(id));
        assertThat(sessions.ofActivity(activity)).isEmpty();
        assertThat(open("2026-03-05T17:00:00Z")).doesNotContain(id);
    }

    @Test
    void refuseATimeThatNeverComes() {
        var activity = given.aDraft(staff);
        var skipped = LocalDateTime.parse("2026-03-08T02:30");
        var no =
                catchThrowableOfType(
                        FieldRefused.class,
                        () ->
                                scheduling.plan(
                                        new PlanSession(
                                                activity,
                                                details(skipped, skipped.plusHours(2)),
                                                List.of()),
                                        staff));
        assertThat(no.field()).isEqualTo("startsAt");
        assertThat(no.details()).containsExactly("2:30 AM", "Eastern");
    }

    @Test
    void lastAsLongAsTheClocksSay() {
        var activity = given.aDraft(staff);
        scheduling.plan(
                new PlanSession(
                        activity,
                        details(
                                LocalDateTime.parse("2026-03-08T01:30"),
                                LocalDateTime.parse("2026-03-08T03:30")),
                        List.of(new AgendaItem(0, 60, "An hour across the change", true))),
                staff);
        var session = activities.show(activity, staff).sessions().getFirst();
        assertThat(session.length()).hasHours(1);
    }

    @Test
    void takeTheirAgendaAlongButNotOverTheirEnd() {
        var activity = given.aDraft(staff);
        var session = given.aSession(activity, staff);
        var later = NOON.plusDays(1);
        scheduling.change(new ChangeSession(session, 0, details(later, later.plusHours(1))), staff);
        assertThat(activities.show(activity, staff).sessions().getFirst().agenda())
                .isEqualTo(AGENDA);
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() ->
                        scheduling.change(
                                new ChangeSession(
                                        session, 1, details(later, later.plusMinutes(50))),
                                staff))
                .satisfies(no -> assertThat(no.field()).isEqualTo("endsAt"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(
                        () -> scheduling.setAgenda(new SetAgenda(session, 0, List.of()), staff));
    }

    @Test
    void staySomewhereOnceTheyArePublished() {
        var activity = given.aPublishedActivity(staff);
        var session = activities.show(activity, staff).sessions().getFirst();
        assertThatExceptionOfType(NotPublishable.class)
                .isThrownBy(() ->
                        scheduling.setAgenda(new SetAgenda(session.id(), 0, List.of()), staff));
        assertThatExceptionOfType(FixedOncePublished.class)
                .isThrownBy(() -> scheduling.remove(session.id(), staff));
    }

    @Test
    void knowTheirFacultyByAccountAndByConfirmedEmail() {
        var email = UUID.randomUUID() + "@erie.example";
        var activity = given.aDraft(staff);
        var speaker =
                people.name(
                        new NamePerson(
                                activity,
                                new PersonDetails(
                                        "Elena Marquez",
                                        "",
                                        Set.of(ContentRole.FACULTY),
                                        null,
                                        email.toUpperCase(Locale.ROOT)),
                                null,
                                false),
                        staff);
        var usual = details(NOON, NOON.plusHours(1));
        var session =
                scheduling.plan(
                        new PlanSession(
                                activity,
                                new SessionDetails(
                                        "With Elena",
                                        EASTERN,
                                        NOON,
                                        NOON.plusHours(1),
                                        usual.place(),
                                        "",
                                        usual.window(),
                                        null,
                                        List.of(speaker)),
                                AGENDA),
                        staff);
        var elena = accounts.open(new OpenAccount("Elena", email, null, Set.of(Role.FACULTY)));
        var other = anAccount(accounts, Role.FACULTY);
        assertThat(sessions.teaches(session, elena.accountId())).isTrue();
        assertThat(sessions.teaches(session, other.accountId())).isFalse();
        assertThat(sessions.teaches(given.aSession(activity, staff), elena.accountId())).isFalse();
    }

    List<UUID> open(String at) {
        return sessions.openForCheckIn(Instant.parse(at)).stream().map(SessionPlan::id).toList();
    }
}
