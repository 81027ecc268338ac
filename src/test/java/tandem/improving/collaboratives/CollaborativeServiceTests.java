package tandem.improving.collaboratives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.improving.collaboratives.CollaborativeRole.ADVISOR;
import static tandem.improving.collaboratives.CollaborativeRole.COORDINATOR;
import static tandem.improving.collaboratives.CollaborativeRole.FUNDER;
import static tandem.improving.collaboratives.CollaborativesFixtures.OHIO;
import static tandem.improving.collaboratives.CollaborativesFixtures.TODAY;
import static tandem.improving.collaboratives.CollaborativesFixtures.aPlan;
import static tandem.improving.collaboratives.CollaborativesFixtures.openFrom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.OpenAccount;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;
import tandem.testing.Actors;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class CollaborativeServiceTests {
    @Autowired CollaborativeService collaboratives;
    @Autowired NamingService naming;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    Actor staff;
    Actor coordinator;
    Actor learner;
    UUID diabetes;

    @BeforeEach
    void aCollaborativeWithACoordinator() {
        staff = Actors.anAccount(accounts, Role.CE_STAFF);
        coordinator = Actors.anAccount(accounts, Role.LEARNER);
        learner = Actors.anAccount(accounts, Role.LEARNER);
        diabetes = collaboratives.found(aPlan(), staff);
        name(coordinator, COORDINATOR);
    }

    @Test
    void coordinatorsEditItAndNobodyElseKnowsItsForm() {
        var seen = collaboratives.editable(diabetes, coordinator);
        collaboratives.change(
                new ChangeCollaborative(
                        diabetes, seen.version(), aPlan("Renamed " + diabetes, null)),
                coordinator);
        assertThat(collaboratives.collaborative(diabetes).name()).startsWith("Renamed");
        absent(() -> collaboratives.editable(diabetes, learner));
        absent(() -> collaboratives.change(new ChangeCollaborative(diabetes, 1, aPlan()), learner));
    }

    @Test
    void theCoordinatorOfAnotherCollaborativeIsAStrangerHere() {
        var hypertension = collaboratives.found(aPlan(), staff);
        absent(() -> collaboratives.editable(hypertension, coordinator));
        absent(() -> naming.holders(hypertension, coordinator));
        absent(() ->
                naming.name(new NameForRole(hypertension, ADVISOR, "a@b.example"), coordinator));
        assertThat(collaboratives.mayGuide(hypertension, coordinator)).isFalse();
    }

    @Test
    void whoSavesOnAnOldVersionOverwritesNothing() {
        var seen = collaboratives.editable(diabetes, coordinator).version();
        var first = new ChangeCollaborative(diabetes, seen, aPlan("First " + diabetes, null));
        var second = new ChangeCollaborative(diabetes, seen, aPlan("Second " + diabetes, null));
        collaboratives.change(first, coordinator);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> collaboratives.change(second, staff));
        assertThat(collaboratives.collaborative(diabetes).name()).startsWith("First");
    }

    @Test
    void twoCollaborativesNeverShareAName() {
        var name = collaboratives.collaborative(diabetes).name();
        assertThatExceptionOfType(CollaborativeNameTaken.class)
                .isThrownBy(() ->
                        collaboratives.found(aPlan(name.toUpperCase(Locale.ROOT), null), staff));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "-5, -1, false", "1, 5, false", "-5, 0, true"})
    void enrollmentIsOpenOnItsFirstAndLastDayInItsZone(int opens, int closes, boolean open) {
        var plan = openFrom(aPlan(), TODAY.plusDays(opens), TODAY.plusDays(closes));
        var id = collaboratives.found(plan, staff);
        assertThat(collaboratives.collaborative(id).enrollmentOpen()).isEqualTo(open);
    }

    @Test
    void theDayIsThatOfItsZone() {
        assertThat(collaboratives.collaborative(diabetes).zone()).isEqualTo(OHIO);
        assertThat(
                        collaboratives
                                .collaborative(diabetes)
                                .dateOf(Instant.parse("2026-03-02T04:59:00Z")))
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void aRoleWaitsUntilItsEmailIsProved() {
        var email = UUID.randomUUID() + "@clinic.example";
        naming.name(
                new NameForRole(diabetes, ADVISOR, " " + email.toUpperCase(Locale.ROOT)),
                coordinator);
        assertThat(holder(email).name()).isNull();
        var advisor = open(email);
        assertThat(collaboratives.roles(diabetes, advisor)).containsExactly(ADVISOR);
        assertThat(collaboratives.roles(diabetes, learner)).isEmpty();
        assertThat(collaboratives.list(new FindCollaboratives("", null), advisor).rows())
                .extracting(CollaborativeView::id)
                .containsExactly(diabetes);
        assertThat(holder(email).name()).isEqualTo(advisor.name());
    }

    @Test
    void aCoordinatorIsToldOfNewsOnceSheIsKnown() {
        assertThat(collaboratives.coordinators(diabetes)).containsExactly(coordinator.accountId());
        naming.name(new NameForRole(diabetes, COORDINATOR, "nobody@clinic.example"), staff);
        assertThat(collaboratives.coordinators(diabetes)).containsExactly(coordinator.accountId());
    }

    @Test
    void namingTwiceIsNamingOnce() {
        name(coordinator, COORDINATOR);
        assertThat(naming.holders(diabetes, staff)).hasSize(1);
        assertThat(letters(coordinator)).isEqualTo(1);
    }

    @Test
    void aRoleThatEndedOpensNothing() {
        var row = naming.holders(diabetes, staff).getFirst();
        naming.end(new EndRole(diabetes, row.id()), staff);
        assertThat(collaboratives.roles(diabetes, coordinator)).isEmpty();
        absent(() -> collaboratives.editable(diabetes, coordinator));
        absent(() -> naming.end(new EndRole(diabetes, row.id()), staff));
    }

    @Test
    void aFunderSeesIntoNoTeam() {
        name(learner, FUNDER);
        assertThat(collaboratives.mayGuide(diabetes, learner)).isFalse();
        absent(() -> naming.holders(diabetes, learner));
    }

    @Test
    void staffSeeAllAndOthersTheirOwn() {
        assertThat(ids(staff, diabetes.toString())).isEmpty();
        assertThat(ids(staff, collaboratives.collaborative(diabetes).name()))
                .containsExactly(diabetes);
        assertThat(ids(coordinator, "")).containsExactly(diabetes);
        assertThat(ids(learner, "")).isEmpty();
    }

    @Test
    void pagesOfTheListMeetWithoutGapOrRepetition() {
        var word = "page" + UUID.randomUUID().toString().replace("-", "");
        for (int i = 0; i < 2 * CollaborativeService.PAGE + 3; i++) {
            collaboratives.found(aPlan(word + " " + i, null), staff);
        }
        var seen = new ArrayList<UUID>();
        FindCollaboratives.@Nullable Place after = null;
        do {
            var page = collaboratives.list(new FindCollaboratives(word, after), staff);
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(2 * CollaborativeService.PAGE + 3);
    }

    @Test
    void whatWasTypedIntoASearchIsNoPattern() {
        assertThat(ids(staff, "%")).isEmpty();
        assertThat(ids(staff, "_")).isEmpty();
        assertThat(ids(staff, "\\")).isEmpty();
    }

    private void name(Actor actor, CollaborativeRole role) {
        var email = accounts.confirmedEmails(actor.accountId()).getFirst();
        naming.name(new NameForRole(diabetes, role, email), staff);
    }

    private Actor open(String email) {
        return accounts.open(new OpenAccount("Carla Jensen", email, null, Set.of(Role.LEARNER)));
    }

    private RoleHolder holder(String email) {
        return naming.holders(diabetes, staff).stream()
                .filter(it -> it.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> ids(Actor actor, String text) {
        return collaboratives.list(new FindCollaboratives(text, null), actor).rows().stream()
                .map(CollaborativeView::id)
                .toList();
    }

    private int letters(Actor actor) {
        return db.sql("select count(*) from mail.delivery where recipient = ?")
                .param(accounts.confirmedEmails(actor.accountId()).getFirst())
                .query(Integer.class)
                .single();
    }

    private static void absent(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }
}
