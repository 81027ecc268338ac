package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.anAccount;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import(ActivitiesFixtures.class)
class ContentPeopleTests {
    static final Relationship ADVISOR =
            new Relationship(
                    "Glucora Devices",
                    "Advisory board",
                    LocalDate.of(2025, 3, 31),
                    "Slides reviewed by a peer.");

    @Autowired ContentPeople people;
    @Autowired ActivityService activities;
    @Autowired Disclosures disclosures;
    @Autowired ActivitiesFixtures given;

    Actor staff;
    Actor learner;
    UUID activity;

    @BeforeEach
    void anActivity(@Autowired AccountService accounts) {
        staff = anAccount(accounts, Role.CE_STAFF);
        learner = anAccount(accounts, Role.LEARNER);
        activity = given.aCompleteDraft(staff);
    }

    @Test
    void blockPublishingUntilTheyAreCleared() {
        var birk = birk(null);
        assertThatExceptionOfType(NotPublishable.class)
                .isThrownBy(() -> activities.publish(activity, staff));
        assertThatExceptionOfType(NotClearable.class).isThrownBy(() -> people.clear(birk, staff));
        people.disclose(new Disclose(birk, 0, List.of(ADVISOR), false), staff);
        assertThatExceptionOfType(NotPublishable.class)
                .isThrownBy(() -> activities.publish(activity, staff));
        people.clear(birk, staff);
        activities.publish(activity, staff);
        assertThat(disclosures.shownFor(activity).summary())
                .isEqualTo(
                        "One person has a relevant financial relationship, and it was mitigated:"
                                + " Thomas Birk. Nobody else who shapes this activity has one.");
        assertThat(disclosures.shownFor(activity).lines())
                .contains(
                        "Elena Marquez, MD (Faculty · Endocrinology): None",
                        "Thomas Birk (Planner, Faculty): Advisory board, Glucora Devices (ended"
                                + " March 2025) Mitigated: Slides reviewed by a peer.");
    }

    @Test
    void areNotClearedWithAnUnmitigatedRelationship() {
        var unmitigated = new Relationship("Glucora Devices", "Consultant", null, "");
        var birk = birk(List.of(unmitigated));
        assertThatExceptionOfType(NotClearable.class).isThrownBy(() -> people.clear(birk, staff));
        assertThatExceptionOfType(NotClearable.class)
                .isThrownBy(() ->
                        people.disclose(new Disclose(birk, 1, List.of(unmitigated), true), staff));
        assertThat(person(birk).disclosed()).isTrue();
    }

    @Test
    void areClearedAnewAfterANewDisclosure() {
        var birk = birk(List.of());
        people.clear(birk, staff);
        assertThat(person(birk).cleared()).isTrue();
        people.disclose(new Disclose(birk, 2, List.of(ADVISOR), false), staff);
        assertThat(person(birk).cleared()).isFalse();
        assertThat(person(birk).relationships()).containsExactly(ADVISOR);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> people.disclose(new Disclose(birk, 2, List.of(), false), staff));
    }

    @Test
    void joinAPublishedActivityOnlyCleared() {
        activities.publish(activity, staff);
        assertThatExceptionOfType(NotPublishable.class).isThrownBy(() -> birk(null));
        people.name(new NamePerson(activity, details(), List.of(), true), staff);
        assertThat(activities.show(activity, null).people()).hasSize(2);
    }

    @Test
    void areNamedByStaffAlone() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        people.name(new NamePerson(activity, details(), null, false), learner));
    }

    @Test
    void sayInOneSentenceThatNobodyHasARelationship() {
        assertThat(disclosures.shownFor(activity).summary())
                .isEqualTo(
                        "Nobody who shapes this activity has a relevant financial relationship.");
    }

    UUID birk(@org.jspecify.annotations.Nullable List<Relationship> disclosed) {
        return people.name(new NamePerson(activity, details(), disclosed, false), staff);
    }

    static PersonDetails details() {
        return new PersonDetails(
                "Thomas Birk", "", Set.of(ContentRole.FACULTY, ContentRole.PLANNER), null, null);
    }

    PersonView person(UUID id) {
        return activities.show(activity, staff).person(id).orElseThrow();
    }
}
