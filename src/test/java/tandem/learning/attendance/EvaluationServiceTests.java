package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.learning.attendance.EvaluationFixtures.judged;
import static tandem.learning.attendance.EvaluationFixtures.letter;
import static tandem.learning.attendance.EvaluationFixtures.objectives;
import static tandem.learning.attendance.EvaluationFixtures.on;
import static tandem.learning.attendance.EvaluationFixtures.planned;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.accounts.Role;
import tandem.platform.mail.Mailbox;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class EvaluationServiceTests {
    @Autowired EvaluationService evaluations;
    @Autowired OpenVisits openVisits;
    @Autowired Visits visits;
    @Autowired BiasCases biasCases;
    @Autowired AccountService accounts;
    @Autowired Mailbox mails;
    @Autowired JdbcClient db;

    private Actor staff;
    private UUID session;
    private List<UUID> objectives;
    private Device device;
    private String email;
    private UUID visit;

    /** It ended when the clock of the test stands. */
    @BeforeEach
    void aVisitAtASessionThatIsOver() {
        staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), NOW.minus(Duration.ofHours(1)));
        objectives = objectives(db, session, "Refer early", "Write an order that gets paid");
        device = aDevice();
        email = UUID.randomUUID() + "@farouk.example";
        visit = visits.open(aScan(session, device, email)).id();
    }

    @Test
    void keepsEveryAnswerOnce() {
        assertThat(evaluations.finish(all(), on(device))).isEqualTo(Finished.CODE_MAILED);
        assertThat(evaluations.finish(all(), on(device))).isEqualTo(Finished.CODE_MAILED);
        assertThat(counted("evaluation")).isOne();
        assertThat(counted("objective_rating")).isEqualTo(2);
        assertThat(counted("commitment")).isEqualTo(2);
        assertThat(counted("barrier_named")).isEqualTo(2);
        assertThat(counted("help_wanted")).isEqualTo(2);
        assertThat(counted("tool_lacked")).isOne();
        assertThat(counted("bias_case")).isZero();
        assertThat(mails.newest(email, 9)).hasSize(2); // the code, and the way back from home
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 5", "3, 3", "4, 2", "5, 4", ", 3"})
    void keepsTheStrengthAskedOnceWithEachCommitment(Integer strength, int promises) {
        var texts = IntStream.range(0, promises).mapToObj(i -> "Change " + i);
        finish(planned(strength, true, texts.toArray(String[]::new)));
        var kept =
                db.sql(
                                "select strength, position, text from attendance.commitment"
                                        + " where visit_id = ? order by position")
                        .param(visit)
                        .query()
                        .listOfRows();
        assertThat(kept).hasSize(promises);
        for (int i = 0; i < promises; i++) {
            assertThat(kept.get(i))
                    .containsEntry("strength", strength)
                    .containsEntry("position", i + 1)
                    .containsEntry("text", "Change " + i);
        }
    }

    @Test
    void opensOneBiasCaseHoweverOftenItIsSentAtOnce() throws Exception {
        var biased =
                new FinishEvaluation(
                        visit, judged(objectives, false, "One product only"), planned());
        Callable<Finished> finish = () -> evaluations.finish(biased, on(device));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> finish).toList());
            for (var one : all) {
                assertThat(one.get()).isEqualTo(Finished.CODE_MAILED);
            }
        }
        assertThat(counted("bias_case")).isOne();
        assertThat(counted("commitment")).isEqualTo(2);
        assertThat(mails.newest(email, 99)).hasSize(2);
        assertThat(biasCases.open(99))
                .filteredOn(it -> it.email().equals(email))
                .singleElement()
                .satisfies(it -> assertThat(it.noticed()).isEqualTo("One product only"));
    }

    @Test
    void isNotThereInAnotherBrowser() {
        var stranger = on(aDevice());
        for (var step : EvaluationStep.values()) {
            assertAbsent(() -> evaluations.page(visit, step, stranger));
            assertAbsent(() -> evaluations.keep(visit, step, Map.of("a", List.of("b")), stranger));
            assertAbsent(() -> evaluations.typed(visit, step, stranger));
        }
        assertAbsent(() -> evaluations.finish(all(), stranger));
        assertAbsent(() -> evaluations.summary(visit, stranger));
        assertAbsent(() -> openVisits.resume(visit, stranger));
        assertThat(evaluations.page(visit, EvaluationStep.JUDGE, on(device)).opened()).isTrue();
    }

    @Test
    void isNotThereForAnotherPersonWhoeverSignedInElsewhere() {
        var other = anAccount(accounts);
        assertAbsent(() -> evaluations.summary(visit, new Visitor(aDevice(), other)));
        assertThat(evaluations.summary(visit, new Visitor(device, other)).open().hers()).isFalse();
    }

    @Test
    void onceProvedItOpensForItsOwnerAloneWhereverSheIs() {
        var owner = anAccount(accounts);
        visits.attach(visit, owner);
        assertThat(evaluations.summary(visit, new Visitor(aDevice(), owner)).open().hers())
                .isTrue();
        assertThatThrownBy(() -> evaluations.summary(visit, on(device)))
                .isInstanceOf(VisitIsSomebodys.class);
        assertThatThrownBy(
                        () -> evaluations.summary(visit, new Visitor(device, anAccount(accounts))))
                .isInstanceOf(VisitIsSomebodys.class);
    }

    @Test
    void opensWhenTheSessionSaysAndNotBefore() {
        var running = aSession(db, staff.accountId(), NOW.minus(Duration.ofMinutes(59)));
        var early = visits.open(aScan(running, device, email)).id();
        assertThat(evaluations.page(early, EvaluationStep.JUDGE, on(device)).opened()).isFalse();
        var evaluation = new FinishEvaluation(early, judged(List.of()), planned());
        assertThatThrownBy(() -> evaluations.finish(evaluation, on(device)))
                .isInstanceOf(EvaluationNotOpen.class);
    }

    @Test
    void refusesRatingsOfOtherObjectivesThanAreAsked() {
        var evaluation =
                new FinishEvaluation(visit, judged(List.of(objectives.getFirst())), planned());
        assertThatThrownBy(() -> evaluations.finish(evaluation, on(device)))
                .isInstanceOf(ObjectivesChanged.class);
        assertThat(counted("evaluation")).isZero();
    }

    @Test
    void showsWhatWasTypedUntilItIsFinished() {
        var typed = Map.of("own1", List.of("Refer at diagnosis"));
        evaluations.keep(visit, EvaluationStep.PLAN, typed, on(device));
        assertThat(evaluations.page(visit, EvaluationStep.PLAN, on(device)).typed())
                .isEqualTo(typed);
        finish(planned());
        evaluations.keep(visit, EvaluationStep.PLAN, typed, on(device)); // a late keystroke
        assertThat(evaluations.typed(visit, EvaluationStep.PLAN, on(device))).isEmpty();
    }

    @Test
    void showsNothingTypedBeforeToWhoeverGoesOnAfterANewScan() {
        evaluations.keep(
                visit, EvaluationStep.PLAN, Map.of("own1", List.of("My words")), on(device));
        openVisits.resume(visit, on(device));
        var page = evaluations.page(visit, EvaluationStep.PLAN, on(device));
        assertThat(page.typed()).isEmpty();
        assertThat(page.open().showsWhatWasTyped()).isFalse();
        finish(planned());
        var summary = evaluations.summary(visit, on(device));
        assertThat(summary.commitments()).isEmpty();
        assertThat(summary.after().barriers()).isEmpty();
        assertThat(summary.after().joinChoice()).isNull();
    }

    @Test
    void theMailForHomeHoldsAPlainLinkNoNameNoAnswerAndNoTokenOfTheVisit() {
        finish(planned());
        var letter = letter(mails, "evaluation.finished", email);
        assertThat(letter.body())
                .contains("/me\n", email, "Wed, Apr 1, 2026") // 30 days, in the provider's zone
                .doesNotContain(visit.toString(), "Nadia", "Refer at diagnosis", "interpreter");
    }

    @Test
    void aSignedInPersonWithTheTypedAddressNeedsNoCode() {
        var owner = anAccount(accounts);
        var hers = accounts.confirmedEmails(owner.accountId()).getFirst();
        var another = aDevice();
        var own = visits.open(aScan(session, another, hers)).id();
        var evaluation = new FinishEvaluation(own, judged(objectives), planned());
        assertThat(evaluations.finish(evaluation, new Visitor(another, owner)))
                .isEqualTo(Finished.HERS);
        assertThat(mails.newest(hers, 9)).hasSize(1);
        assertThat(evaluations.summary(own, new Visitor(aDevice(), owner)).after().actor())
                .isEqualTo(owner);
    }

    private FinishEvaluation all() {
        return new FinishEvaluation(visit, judged(objectives), planned());
    }

    private void finish(PlanChange plan) {
        evaluations.finish(new FinishEvaluation(visit, judged(objectives), plan), on(device));
    }

    private int counted(String table) {
        return db.sql("select count(*) from attendance." + table + " where visit_id = ?")
                .param(visit)
                .query(Integer.class)
                .single();
    }

    private static void assertAbsent(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(NotFound.class);
    }
}
