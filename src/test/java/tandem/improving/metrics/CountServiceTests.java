package tandem.improving.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tandem.improving.metrics.MetricsFixtures.diabetesEducation;
import static tandem.improving.metrics.MetricsFixtures.referred;
import static tandem.improving.metrics.MetricsFixtures.typed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.teams.FoundTeam;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.TeamService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;
import tandem.testing.Actors;
import tandem.testing.PostgresTest;

/** It is the second of March, 2026. */
@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class CountServiceTests {
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @Autowired CountService counts;
    @Autowired SeriesService series;
    @Autowired FigureService figures;
    @Autowired MetricService metrics;
    @Autowired TeamService teams;
    @Autowired CollaborativeService collaboratives;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;

    Actor staff;
    Actor lead;
    Actor stranger;
    UUID collaborative;
    UUID team;
    UUID referred;

    @BeforeEach
    void aTeamThatCountsReferrals() {
        staff = Actors.anAccount(accounts, Role.CE_STAFF);
        lead = Actors.anAccount(accounts, Role.LEARNER);
        stranger = Actors.anAccount(accounts, Role.LEARNER);
        collaborative = collaboratives.found(diabetesEducation(LocalDate.of(2025, 9, 1)), staff);
        team = aTeam("Harlan Creek", lead);
        referred = metrics.define(referred(collaborative), staff);
    }

    @Test
    void aCorrectionKeepsTheFormerValueAndWhoSaidIt() {
        enter(0, 42, 124);
        enter(1, 44, 124);
        var sheet = counts.sheet(team, FEBRUARY, lead);
        assertThat(sheet.rows().getFirst().now()).isEqualTo(new Count(FEBRUARY, 44, 124, 2));
        assertThat(
                        db.sql(
                                        "select numerator from metrics.revision where metric_id = ? order by revision")
                                .param(referred)
                                .query(Integer.class)
                                .list())
                .containsExactly(42, 44);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("update metrics.revision set numerator = 1").update())
                .withMessageContaining("append-only");
    }

    @Test
    void theMonthBeforeStandsBesideIt() {
        counts.enter(
                new EnterMonth(team, FEBRUARY.minusMonths(1), List.of(typed(referred, 0, 30, 110))),
                lead);
        var row = counts.sheet(team, FEBRUARY, lead).rows().getFirst();
        assertThat(row.before().numerator()).isEqualTo(30);
        assertThat(row.now().given()).isFalse();
        assertThat(row.now().revision()).isZero();
    }

    @Test
    void whatIsStoredAlreadyIsNoCorrection() {
        enter(0, 42, 124);
        assertThat(enter(1, 42, 124).saved()).isEmpty();
        assertThat(enter(0, 42, 124).complete()).isTrue();
        assertThat(revisions()).isEqualTo(1);
    }

    @Test
    void whoComesSecondSeesWhatTheFirstSaved() {
        enter(0, 42, 124);
        var late = enter(0, 50, 124);
        assertThat(late.saved()).isEmpty();
        assertThat(late.conflicts().get(referred))
                .satisfies(stored -> {
                    assertThat(stored.count().numerator()).isEqualTo(42);
                    assertThat(stored.by()).isEqualTo("Nadia Farouk");
                });
        assertThat(enter(1, 50, 124).saved()).containsExactly(referred);
    }

    @Test
    void aConflictInOneCellDoesNotStopTheOthers() {
        var noShows = metrics.define(noShows(), staff);
        enter(0, 42, 124);
        var outcome =
                counts.enter(
                        new EnterMonth(
                                team,
                                FEBRUARY,
                                List.of(typed(referred, 0, 50, 124), typed(noShows, 0, 3, 70))),
                        lead);
        assertThat(outcome.saved()).containsExactly(noShows);
        assertThat(outcome.conflicts()).containsOnlyKeys(referred);
    }

    @Test
    void anEmptiedCellIsTakenBackAndCanBeFilledAgain() {
        enter(0, 42, 124);
        counts.enter(new EnterMonth(team, FEBRUARY, List.of(typed(referred, 1, null, null))), lead);
        var now = counts.sheet(team, FEBRUARY, lead).rows().getFirst().now();
        assertThat(now.given()).isFalse();
        assertThat(now.revision()).isEqualTo(2);
        assertThat(enter(2, 41, 124).saved()).containsExactly(referred);
    }

    /** Two people correct the same cell at once, twenty times over: one wins, nothing is lost. */
    @Test
    void ofManyAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        enter(0, 1, 100);
        for (int round = 1; round <= 10; round++) {
            var seen = round;
            try (var threads = Executors.newFixedThreadPool(8)) {
                var outcomes =
                        threads.invokeAll(
                                IntStream.rangeClosed(1, 8)
                                        .mapToObj(i ->
                                                (Callable<EntryOutcome>)
                                                        () -> enter(seen, 10 * seen % 90 + i, 100))
                                        .toList());
                var saved = 0;
                for (var outcome : outcomes) {
                    saved += outcome.get().saved().size();
                    if (outcome.get().saved().isEmpty()) {
                        assertThat(outcome.get().conflicts()).containsOnlyKeys(referred);
                    }
                }
                assertThat(saved).isEqualTo(1);
            }
        }
        assertThat(revisions()).isEqualTo(11);
        assertThat(counts.sheet(team, FEBRUARY, lead).rows().getFirst().now().revision())
                .isEqualTo(11);
    }

    @Test
    void twoFirstEntriesAtOnceAreOneEntryAndOneConflict() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    threads.invokeAll(
                            List.<Callable<EntryOutcome>>of(
                                    () -> enter(0, 10, 100), () -> enter(0, 20, 100)));
            assertThat(outcomes.get(0).get().saved().size() + outcomes.get(1).get().saved().size())
                    .isEqualTo(1);
        }
        assertThat(revisions()).isEqualTo(1);
    }

    @Test
    void moreThanThereAreHalvesAndNegativesAreNoEntry() {
        assertThatIllegalArgumentException().isThrownBy(() -> typed(referred, 0, 41, 40));
        assertThatIllegalArgumentException().isThrownBy(() -> typed(referred, 0, 41, null));
        assertThatIllegalArgumentException().isThrownBy(() -> typed(referred, 0, -1, 40));
    }

    @Test
    void aMonthThatHasNotBegunTakesNoCounts() {
        assertThatExceptionOfType(MonthNotBegun.class)
                .isThrownBy(() -> counts.sheet(team, YearMonth.of(2026, 4), lead));
        assertThatExceptionOfType(MonthNotBegun.class)
                .isThrownBy(() ->
                        counts.enter(
                                new EnterMonth(
                                        team,
                                        YearMonth.of(2026, 4),
                                        List.of(typed(referred, 0, 1, 2))),
                                lead));
        assertThat(counts.sheet(team, YearMonth.of(2026, 3), lead).rows()).hasSize(1);
    }

    @Test
    void outsideTheTeamThereIsNoSuchTeam() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> counts.sheet(team, FEBRUARY, stranger));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        counts.enter(
                                new EnterMonth(team, FEBRUARY, List.of(typed(referred, 0, 1, 2))),
                                stranger));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> counts.sheet(team, FEBRUARY, staff));
    }

    /** A sponsor reads; so does who guides the collaborative. */
    @Test
    void aSponsorReadsAndDoesNotEnter() {
        var sponsor = Actors.anAccount(accounts, Role.LEARNER);
        db.sql(
                        """
                        insert into teams.member (id, team_id, account_id, role, since, named_by)
                        values (?, ?, ?, 'EXECUTIVE_SPONSOR', date '2026-01-01', ?)
                        """)
                .params(UUID.randomUUID(), team, sponsor.accountId(), lead.accountId())
                .update();
        assertThat(counts.sheet(team, FEBRUARY, sponsor).team().editable()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        counts.enter(
                                new EnterMonth(team, FEBRUARY, List.of(typed(referred, 0, 1, 2))),
                                sponsor));
    }

    @Test
    void anotherCollaborativesMetricIsNoneOfTheTeams() {
        var other = collaboratives.found(diabetesEducation(LocalDate.of(2025, 9, 1)), staff);
        var foreign = metrics.define(referred(other), staff);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        counts.enter(
                                new EnterMonth(team, FEBRUARY, List.of(typed(foreign, 0, 1, 2))),
                                lead));
        var access = teams.access(team, lead);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> series.history(foreign, access));
    }

    @Test
    void aRetiredMetricIsAskedForNoMoreAndStaysReadable() {
        enter(0, 42, 124);
        metrics.retire(referred, staff);
        assertThat(counts.sheet(team, FEBRUARY, lead).rows()).isEmpty();
        assertThat(series.history(referred, teams.access(team, lead)).series().counts()).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enter(1, 1, 2));
    }

    @Test
    void aMonthOfAnotherCenturyIsNone() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> counts.sheet(team, YearMonth.of(26, 2), lead));
    }

    @Test
    void aCorrectedMonthKeepsWhatItSaidBeforeAndWhoEnteredIt() {
        enter(0, 42, 124);
        enter(1, 41, 124);
        var history = series.history(referred, teams.access(team, lead));
        assertThat(history.series().counts()).containsExactly(new Count(FEBRUARY, 41, 124, 2));
        assertThat(history.former())
                .singleElement()
                .satisfies(was -> {
                    assertThat(was.count()).isEqualTo(new Count(FEBRUARY, 42, 124, 1));
                    assertThat(was.by()).isEqualTo(lead.name());
                });
        assertThat(series.ofTeam(teams.access(team, lead)))
                .singleElement()
                .satisfies(one -> assertThat(one.counts()).isEqualTo(history.series().counts()));
    }

    /** The team's counts reach a board only by its agreement (docs/standards/board.md). */
    @Test
    void withoutTheAgreementOnlyWhatIsDueIsKnown() {
        for (int month = 0; month < 6; month++) {
            counts.enter(
                    new EnterMonth(
                            team,
                            YearMonth.of(2025, 7).plusMonths(month),
                            List.of(typed(referred, 0, 20 + month, 100))),
                    lead);
        }
        assertThat(onTheBoard().key()).isNull();
        db.sql(
                        """
                        insert into teams.agreement (id, collaborative_id, account_id, text_version, agreed_at)
                        values (?, ?, ?, 1, '2026-01-01Z')
                        """)
                .params(UUID.randomUUID(), collaborative, lead.accountId())
                .update();
        var key = Objects.requireNonNull(onTheBoard().key());
        assertThat(key.latest().value()).isEqualTo(25.0);
        assertThat(key.answer().points().getLast().x()).isEqualTo("2026-02");
    }

    /** What the board hides stays hidden on the metric's own pages and in its file. */
    @Test
    void aCoordinatorSeesCountsOnlyOnceALeadHasAgreed() {
        enter(0, 42, 124);
        enter(1, 41, 124);
        var daniel = Actors.anAccount(accounts);
        db.sql(
                        """
                        insert into collaboratives.role
                            (id, collaborative_id, role, email, account_id, named_by, named_at)
                        values (?, ?, 'COORDINATOR', 'daniel@counts.example', ?, ?, '2026-01-01Z')
                        """)
                .params(UUID.randomUUID(), collaborative, daniel.accountId(), staff.accountId())
                .update();
        var closed = series.history(referred, teams.access(team, daniel));
        assertThat(closed.series().counts()).isEmpty();
        assertThat(closed.former()).isEmpty();
        assertThat(series.ofTeam(teams.access(team, daniel)).getFirst().counts()).isEmpty();
        assertThat(counts.sheet(team, FEBRUARY, daniel).rows().getFirst().now().given()).isFalse();
        db.sql(
                        """
                        insert into teams.agreement (id, collaborative_id, account_id, text_version, agreed_at)
                        values (?, ?, ?, 1, '2026-01-01Z')
                        """)
                .params(UUID.randomUUID(), collaborative, lead.accountId())
                .update();
        assertThat(series.history(referred, teams.access(team, daniel)).series().counts())
                .containsExactly(new Count(FEBRUARY, 41, 124, 2));
    }

    private TeamFigures onTheBoard() {
        var view = collaboratives.collaborative(collaborative);
        return Objects.requireNonNull(
                figures.ofTeams(view, teams.inCollaborative(collaborative)).get(team));
    }

    private EntryOutcome enter(int seen, int numerator, int denominator) {
        return counts.enter(
                new EnterMonth(
                        team, FEBRUARY, List.of(typed(referred, seen, numerator, denominator))),
                lead);
    }

    private int revisions() {
        return db.sql("select count(*) from metrics.revision where metric_id = ?")
                .param(referred)
                .query(Integer.class)
                .single();
    }

    private DefineMetric noShows() {
        var like = referred(collaborative);
        return new DefineMetric(
                collaborative,
                "No-shows",
                "missed visits",
                "scheduled visits",
                tandem.improving.charts.Direction.DECREASE,
                null,
                null,
                like.required());
    }

    private UUID aTeam(String name, Actor founder) {
        return teams.found(
                new FoundTeam(collaborative, name, null, Set.of(TeamRole.MEMBER)), founder);
    }
}
