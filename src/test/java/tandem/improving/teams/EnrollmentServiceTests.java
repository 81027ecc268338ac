package tandem.improving.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.improving.teams.TeamsFixtures.NOW;
import static tandem.improving.teams.TeamsFixtures.TODAY;
import static tandem.improving.teams.TeamsFixtures.aPlan;
import static tandem.improving.teams.TeamsFixtures.aSite;
import static tandem.improving.teams.TeamsFixtures.anActivity;
import static tandem.improving.teams.TeamsFixtures.founding;
import static tandem.improving.teams.TeamsFixtures.wish;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.teams.EnrollmentOutcome.AlreadyThere;
import tandem.improving.teams.EnrollmentOutcome.Asked;
import tandem.improving.teams.EnrollmentOutcome.Founded;
import tandem.improving.teams.EnrollmentOutcome.OnHerOwn;
import tandem.improving.teams.TeamsFixtures.Taught;
import tandem.learning.attendance.CheckIn;
import tandem.learning.attendance.Means;
import tandem.learning.attendance.Visits;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.learners.Profession;
import tandem.people.organizations.SiteService;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class EnrollmentServiceTests {
    @Autowired EnrollmentService enrollments;
    @Autowired TeamService teams;
    @Autowired CollaborativeService collaboratives;
    @Autowired SiteService sites;
    @Autowired AccountService accounts;
    @Autowired Visits visits;
    @Autowired JdbcClient db;

    Actor staff;
    Actor nadia;
    UUID site;
    UUID diabetes;
    Taught taught;

    @BeforeEach
    void aCollaborativeOpenForJoining() {
        staff = anAccount(accounts, Role.CE_STAFF);
        nadia = anAccount(accounts, Role.LEARNER);
        site = sites.propose(aSite(), staff);
        taught = anActivity(db, staff.accountId());
        diabetes = collaboratives.found(aPlan(taught.activityId()), staff);
    }

    @Test
    void whoFoundsATeamLeadsItAndKeepsTheCalendarOfItsSite() {
        var team =
                ((Founded) enrollments.enroll(founding(diabetes, site, "Harlan"), nadia)).teamId();
        assertThat(teams.teamsOf(nadia))
                .containsExactly(
                        new MyTeam(
                                team,
                                diabetes,
                                "Harlan",
                                Set.of(
                                        TeamRole.LEAD,
                                        TeamRole.MEMBER,
                                        TeamRole.DAY_TO_DAY_LEADER)));
        assertThat(teams.zone(team)).hasToString("America/Chicago");
        assertThat(place(nadia).team()).isEqualTo(new EnrollmentPlace.Named(team, "Harlan"));
        assertThat(place(nadia).agreed()).isTrue();
        assertThat(letters(nadia)).containsExactly("teams.founded");
    }

    @Test
    void anAskMakesNobodyAMember() {
        var team = found("Harlan", anAccount(accounts, Role.LEARNER));
        assertThat(enrollments.enroll(wish(diabetes, site, new TeamChoice.Ask(team)), nadia))
                .isEqualTo(new Asked(team));
        assertThat(teams.teamsOf(nadia)).isEmpty();
        assertThat(teams.mayRead(team, nadia)).isFalse();
        assertThat(place(nadia).asked()).isEqualTo(new EnrollmentPlace.Named(team, "Harlan"));
    }

    @Test
    void onHerOwnIsAPlaceWithoutATeamUntilSheFindsOne() {
        assertThat(enroll(new TeamChoice.OnMyOwn())).isInstanceOf(OnHerOwn.class);
        assertThat(place(nadia).onHerOwn()).isTrue();
        assertThat(teams.inCollaborative(diabetes)).isEmpty();
        assertThat(enroll(new TeamChoice.Found("Harlan"))).isInstanceOf(Founded.class);
        assertThat(rows("enrollment", nadia)).isOne();
    }

    @Test
    void joiningTwiceChangesNothing() {
        enroll(new TeamChoice.Found("Harlan"));
        assertThat(enroll(new TeamChoice.Found("Another"))).isInstanceOf(AlreadyThere.class);
        assertThat(teams.teamsOf(nadia)).hasSize(1);
        assertThat(letters(nadia)).hasSize(1);
    }

    @Test
    void withoutTheAgreementSheJoinsAndNoCountsLeaveTheTeam() {
        var silent =
                new Enroll(
                        diabetes,
                        new Workplace.Known(site),
                        new TeamChoice.Found("Harlan"),
                        Set.of(),
                        false);
        enrollments.enroll(silent, nadia);
        assertThat(place(nadia).agreed()).isFalse();
        assertThat(teams.inCollaborative(diabetes))
                .singleElement()
                .returns(false, TeamSummary::rawCountsAgreed);
        found("Agreed", anAccount(accounts, Role.LEARNER));
        assertThat(teams.inCollaborative(diabetes))
                .filteredOn(it -> it.name().equals("Agreed"))
                .singleElement()
                .returns(true, TeamSummary::rawCountsAgreed);
    }

    @Test
    void theAgreementKeepsVersionPersonAndTimeForGood() {
        enroll(new TeamChoice.Found("Harlan"));
        record Kept(int textVersion, UUID accountId, java.time.OffsetDateTime agreedAt) {}
        var kept =
                db.sql(
                                "select text_version, account_id, agreed_at from teams.agreement where collaborative_id = ?")
                        .param(diabetes)
                        .query(Kept.class)
                        .single();
        assertThat(kept.textVersion()).isEqualTo(EnrollmentAgreement.VERSION);
        assertThat(kept.accountId()).isEqualTo(nadia.accountId());
        assertThat(kept.agreedAt().toInstant()).isEqualTo(NOW);
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> db.sql("update teams.agreement set text_version = 2").update());
    }

    @Test
    void aSiteNobodyHasEnteredIsProposed() {
        var wish =
                new Enroll(
                        diabetes,
                        new Workplace.New("Own Network " + diabetes, "New Clinic", "Harlan", "OH"),
                        new TeamChoice.Found("New Clinic"),
                        Set.of(),
                        true);
        enrollments.enroll(wish, nadia);
        assertThat(sites.search("Own Network " + diabetes, 5))
                .singleElement()
                .returns(true, it -> it.proposed());
        assertThat(teams.inCollaborative(diabetes))
                .singleElement()
                .returns("New Clinic", TeamSummary::site);
    }

    @Test
    void nobodyJoinsOnceItIsClosed() {
        var closed = collaboratives.found(aPlan(null, TODAY.minusDays(1)), staff);
        assertThatExceptionOfType(EnrollmentClosed.class)
                .isThrownBy(() -> enrollments.enroll(founding(closed, site, "Late"), nadia));
        assertThatExceptionOfType(EnrollmentClosed.class)
                .isThrownBy(() -> enrollments.setAside(visit(), founding(closed, site, "Late")));
    }

    @Test
    void aTeamOfAnotherCollaborativeCannotBeAsked() {
        var elsewhere = collaboratives.found(aPlan(null), staff);
        var foreign = teams.found(new FoundTeam(elsewhere, "Foreign", site, Set.of()), staff);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> enroll(new TeamChoice.Ask(foreign)));
        assertThat(enrollments.place(diabetes, nadia)).isEmpty();
    }

    @Test
    void aNamesakeIsRefusedAndNothingOfTheWishStays() {
        found("Harlan", anAccount(accounts, Role.LEARNER));
        assertThatExceptionOfType(TeamNameTaken.class)
                .isThrownBy(() -> enroll(new TeamChoice.Found("HARLAN")));
        assertThat(enrollments.place(diabetes, nadia)).isEmpty();
    }

    @Test
    void whoLeavesMayComeBack() {
        var team = found("Harlan", anAccount(accounts, Role.LEARNER));
        enroll(new TeamChoice.Ask(team));
        enrollments.leave(diabetes, nadia);
        assertThat(enrollments.place(diabetes, nadia)).isEmpty();
        assertThat(enroll(new TeamChoice.OnMyOwn())).isInstanceOf(OnHerOwn.class);
    }

    @Test
    void aWishInAnUnprovedVisitFoundsNothingUntilTheVisitIsHers() {
        var visit = visit();
        enrollments.setAside(visit, founding(diabetes, site, "Harlan"));
        assertThat(enrollments.waits(visit, diabetes)).isTrue();
        assertThat(teams.inCollaborative(diabetes)).isEmpty();
        assertThat(rows("enrollment", nadia)).isZero();
        visits.attach(visit, nadia);
        assertThat(enrollments.waits(visit, diabetes)).isFalse();
        assertThat(teams.teamsOf(nadia)).extracting(MyTeam::name).containsExactly("Harlan");
        assertThat(place(nadia).agreed()).isTrue();
    }

    @Test
    void theLastWishOfAVisitCounts() {
        var visit = visit();
        enrollments.setAside(visit, founding(diabetes, site, "Harlan"));
        enrollments.setAside(visit, wish(diabetes, site, new TeamChoice.OnMyOwn()));
        visits.attach(visit, nadia);
        assertThat(teams.teamsOf(nadia)).isEmpty();
        assertThat(place(nadia).onHerOwn()).isTrue();
    }

    @Test
    void aNameTakenMeanwhileBecomesAnAskAndNeverKeepsHerFromHerVisit() {
        var visit = visit();
        enrollments.setAside(visit, founding(diabetes, site, "Harlan"));
        var team = found("harlan", anAccount(accounts, Role.LEARNER));
        visits.attach(visit, nadia);
        assertThat(place(nadia).asked()).isEqualTo(new EnrollmentPlace.Named(team, "harlan"));
        assertThat(visits.visit(visit, device).proved()).isTrue();
    }

    @Test
    void offersWhatAnActivityGrewIntoUntilSheHasJoined() {
        assertThat(open(nadia)).containsExactly(diabetes);
        enroll(new TeamChoice.OnMyOwn());
        assertThat(open(nadia)).isEmpty();
        assertThat(enrollments.openAfter(Set.of(UUID.randomUUID()), nadia)).isEmpty();
    }

    @Test
    void twentyJoinsOfOnePersonAtOnceAreOnePlaceAndOneTeam() {
        var outcomes =
                atOnce(
                        IntStream.range(0, 20)
                                .<Callable<EnrollmentOutcome>>mapToObj(number ->
                                        () ->
                                                enrollments.enroll(
                                                        founding(diabetes, site, "Team " + number),
                                                        nadia))
                                .toList());
        assertThat(outcomes.stream().filter(Founded.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(AlreadyThere.class::isInstance)).hasSize(19);
        assertThat(rows("enrollment", nadia)).isOne();
        assertThat(teams.teamsOf(nadia)).hasSize(1);
        assertThat(letters(nadia)).hasSize(1);
    }

    @Test
    void oneNameFoundedByTenAtOnceIsOneTeam() {
        var people = IntStream.range(0, 10).mapToObj(it -> anAccount(accounts, Role.LEARNER));
        var outcomes =
                atOnce(
                        people.<Callable<Object>>map(person ->
                                        () -> {
                                            try {
                                                return enrollments.enroll(
                                                        founding(diabetes, site, "Harlan"), person);
                                            } catch (TeamNameTaken taken) {
                                                return taken;
                                            }
                                        })
                                .toList());
        assertThat(outcomes.stream().filter(Founded.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(TeamNameTaken.class::isInstance)).hasSize(9);
        assertThat(teams.inCollaborative(diabetes))
                .singleElement()
                .returns(1, TeamSummary::members);
    }

    @Test
    void aVisitAttachedTwiceAtOnceTakesEffectOnce() {
        var visit = visit();
        enrollments.setAside(visit, founding(diabetes, site, "Harlan"));
        atOnce(
                IntStream.range(0, 5)
                        .<Callable<Boolean>>mapToObj(it ->
                                () -> {
                                    visits.attach(visit, nadia);
                                    return true;
                                })
                        .toList());
        assertThat(teams.teamsOf(nadia)).hasSize(1);
        assertThat(letters(nadia)).hasSize(1);
    }

    private tandem.people.accounts.Device device = aDevice();

    private UUID visit() {
        device = aDevice();
        return visits.open(
                        new CheckIn(
                                taught.sessionId(),
                                device,
                                UUID.randomUUID(),
                                "nadia@farouk.example",
                                "Nadia Farouk",
                                Profession.NURSE_PRACTITIONER,
                                Means.QR,
                                NOW,
                                null))
                .id();
    }

    private EnrollmentOutcome enroll(TeamChoice team) {
        return enrollments.enroll(wish(diabetes, site, team), nadia);
    }

    private UUID found(String name, Actor founder) {
        return ((Founded) enrollments.enroll(founding(diabetes, site, name), founder)).teamId();
    }

    private EnrollmentPlace place(Actor actor) {
        return enrollments.place(diabetes, actor).orElseThrow();
    }

    private List<UUID> open(Actor actor) {
        return enrollments.openAfter(Set.of(taught.activityId()), actor).stream()
                .map(CollaborativeView::id)
                .toList();
    }

    private int rows(String table, Actor actor) {
        return db.sql("select count(*) from teams." + table + " where account_id = ?")
                .param(actor.accountId())
                .query(Integer.class)
                .single();
    }

    private List<String> letters(Actor actor) {
        return db.sql("select kind from mail.delivery where recipient = ? order by created_at")
                .param(accounts.confirmedEmails(actor.accountId()).getFirst())
                .query(String.class)
                .list();
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) {
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
        return results.stream().collect(Collectors.toList());
    }
}
