package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tandem.testing.Actors.anAccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.organizations.ProviderService;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import(ActivitiesFixtures.class)
class ActivityServiceTests {
    @Autowired ActivityService activities;
    @Autowired ActivitiesFixtures given;
    @Autowired ProviderService providers;
    @Autowired JdbcClient db;

    Actor staff;
    Actor learner;

    @BeforeEach
    void people(@Autowired AccountService accounts) {
        staff = anAccount(accounts, Role.CE_STAFF);
        learner = anAccount(accounts, Role.LEARNER);
    }

    @Test
    void keepsDraftsToTheOffice() {
        var draft = given.aDraft(staff);
        assertThat(activities.show(draft, staff).draft()).isTrue();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> activities.show(draft, learner));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> activities.show(draft, null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> activities.facts(draft));
    }

    @Test
    void letsNobodyElseWrite() {
        var activity = given.aPublishedActivity(staff);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> given.aDraft(learner));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> activities.withdraw(activity, learner));
    }

    @Test
    void saysEverythingThatBlocksPublishing() {
        var draft = given.aDraft(staff);
        var refused =
                catchThrowableOfType(NotPublishable.class, () -> activities.publish(draft, staff));
        assertThat(refused.blockers())
                .extracting(Blocker::messageKey)
                .containsExactly(
                        "activity.blocker.noObjective",
                        "activity.blocker.noSession",
                        "activity.blocker.nobody",
                        "activity.blocker.noOffer");
    }

    @Test
    void publishesWithTheWordsOfThatDay() {
        var activity = given.aPublishedActivity(staff);
        var wording = providers.provider();
        db.sql("update organizations.provider set designation_statement = 'Rewritten'").update();
        var shown = activities.show(activity, learner);
        db.sql("update organizations.provider set designation_statement = ?")
                .param(wording.designationStatement())
                .update(); // other tests publish too
        assertThat(shown.statements().designation())
                .contains("this live activity for a maximum of 1.00 AMA PRA Category 1 Credit™.");
        assertThat(shown.offers()).extracting(Offer::designatedInTime).containsOnly(true);
        assertThat(shown.sessions().getFirst().startsAt())
                .isEqualTo(Instant.parse("2026-03-05T17:00:00Z"));
        assertThat(audited(activity)).contains("activity.created", "activity.published");
    }

    @Test
    void givesACertificateItsFacts() {
        var facts = activities.facts(given.aPublishedActivity(staff));
        assertThat(facts.format()).isEqualTo("live activity");
        assertThat(facts.startsOn()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(facts.place()).isEqualTo("Harlan Street Conference Center, room 2");
    }

    @Test
    void tellsTheSecondWriter() {
        var draft = given.aDraft(staff);
        activities.describe(new DescribeActivity(draft, 0, "Feet", "Half go unseen."), staff);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        activities.describe(new DescribeActivity(draft, 0, "Shoes", "x"), staff));
        assertThat(activities.show(draft, staff).title()).isEqualTo("Feet");
    }

    @Test
    void keepsTheObjectiveToWhichAnswersBelong() {
        var activity = given.aCompleteDraft(staff);
        var before = activities.objectives(activity);
        var version = activities.show(activity, staff).version();
        assertThat(version).isEqualTo(1);
        activities.writeObjectives(
                new WriteObjectives(
                        activity, version, List.of("Examine each foot", "Refer", "Chart")),
                staff);
        assertThat(activities.objectives(activity))
                .extracting(Objective::text)
                .containsExactly("Examine each foot", "Refer", "Chart");
        assertThat(activities.objectives(activity))
                .extracting(Objective::id)
                .startsWith(before.getFirst().id(), before.getLast().id());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        activities.writeObjectives(
                                new WriteObjectives(activity, version, List.of("Mine")), staff));
    }

    @Test
    void dropsNoObjectiveOfAPublishedActivity() {
        var activity = given.aPublishedActivity(staff);
        var version = activities.show(activity, staff).version();
        assertThatExceptionOfType(FixedOncePublished.class)
                .isThrownBy(() ->
                        activities.writeObjectives(
                                new WriteObjectives(activity, version, List.of("One")), staff));
        assertThat(activities.objectives(activity)).hasSize(2);
    }

    @Test
    void goesBackToADraftBeforeItsFirstDay() {
        var activity = given.aPublishedActivity(staff);
        activities.withdraw(activity, staff);
        assertThat(activities.show(activity, staff).draft()).isTrue();
        activities.publish(activity, staff);
        db.sql(
                        "update activities.session set scans_from = '2026-03-02T10:00Z' where activity_id = ?")
                .param(activity)
                .update();
        assertThatExceptionOfType(FixedOncePublished.class)
                .isThrownBy(() -> activities.withdraw(activity, staff));
    }

    @Test
    void anArchivedActivityIsReadButNotPublishedFromTheStart() {
        var activity = given.aPublishedActivity(staff);
        activities.archive(activity, staff);
        assertThat(activities.show(activity, learner).state()).isEqualTo(ActivityState.ARCHIVED);
        assertThatExceptionOfType(ActivityOutOfOrder.class)
                .isThrownBy(() -> activities.withdraw(activity, staff));
    }

    List<String> audited(UUID subject) {
        return db.sql("select action from audit.entry where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list();
    }
}
