package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.learning.attendance.EvaluationFixtures.code;
import static tandem.learning.attendance.EvaluationFixtures.judged;
import static tandem.learning.attendance.EvaluationFixtures.letter;
import static tandem.learning.attendance.EvaluationFixtures.on;
import static tandem.learning.attendance.EvaluationFixtures.planned;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Device;
import tandem.people.accounts.KnownDevices;
import tandem.people.accounts.Role;
import tandem.platform.mail.Mailbox;
import tandem.platform.shared.NotFound;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class VisitProofTests {
    @Autowired VisitProof proof;
    @Autowired EvaluationService evaluations;
    @Autowired Visits visits;
    @Autowired KnownDevices devices;
    @Autowired AccountService accounts;
    @Autowired Mailbox mails;
    @Autowired JdbcClient db;

    private UUID session;
    private Device device;
    private String email;
    private UUID visit;

    @BeforeEach
    void anEvaluatedVisit() {
        var staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), NOW.minus(Duration.ofHours(1)));
        device = aDevice();
        email = anEmail();
        visit = anEvaluated(device, email);
    }

    @Test
    void theCodeMakesTheVisitHersAndOpensHerAccount() {
        var outcome = proof.prove(typed(code(mails, email)), on(device));
        assertThat(outcome).isInstanceOf(ProofOutcome.Attached.class);
        assertThat(owner(visit)).isEqualTo(accounts.idByConfirmedEmail(email).orElseThrow());
    }

    @Test
    void aWrongCodeIsCountedAndTheFifthMakesItVoid() {
        var former = code(mails, email);
        var wrong = former.equals("000000") ? "000001" : "000000";
        for (int left = 4; left > 0; left--) {
            assertThat(proof.prove(typed(wrong), on(device)))
                    .isEqualTo(new ProofOutcome.Wrong(left));
        }
        assertThat(proof.prove(typed(wrong), on(device))).isEqualTo(new ProofOutcome.Void());
        assertThat(proof.prove(typed(former), on(device))).isEqualTo(new ProofOutcome.Void());
        proof.askAgain(visit, on(device));
        assertThat(proof.prove(typed(code(mails, email, former)), on(device)))
                .isInstanceOf(ProofOutcome.Attached.class);
    }

    @Test
    void anotherPersonsCodeOnTheSameDeviceAttachesNothing() {
        var other = anEmail();
        anEvaluated(device, other); // she comes after, on the tablet at the door
        var outcome = proof.prove(typed(code(mails, other)), on(device));
        assertThat(outcome).isInstanceOf(ProofOutcome.AnotherEmail.class);
        assertThat(owner(visit)).isNull();
        assertThat(devices.of(device)).isEmpty();
    }

    @Test
    void theCodeIsOfNoUseInAnotherBrowser() {
        var digits = code(mails, email);
        var stranger = on(aDevice());
        assertThatThrownBy(() -> proof.prove(typed(digits), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proof.askAgain(visit, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proof.correctEmail(visit, anEmail(), stranger))
                .isInstanceOf(NotFound.class);
        assertThat(owner(visit)).isNull();
    }

    @Test
    void thePhoneIsHerOwnOnlyWhenTickedAndProved() {
        var wrong = code(mails, email).equals("000000") ? "000001" : "000000";
        proof.prove(new ProveVisit(visit, wrong, "iPhone"), on(device));
        assertThat(devices.of(device)).isEmpty();
        proof.prove(new ProveVisit(visit, code(mails, email), "iPhone"), on(device));
        assertThat(devices.of(device).orElseThrow().accountId()).isEqualTo(owner(visit));
    }

    @Test
    void theSameCodeSentTwentyTimesAtOnceAttachesOnce() throws Exception {
        var digits = code(mails, email);
        Callable<ProofOutcome> prove = () -> proof.prove(typed(digits), on(device));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    threads.invokeAll(
                            IntStream.range(0, 20).mapToObj(_ -> attempt(prove)).toList());
            var attached = 0;
            for (var one : all) {
                attached += one.get() instanceof ProofOutcome.Attached ? 1 : 0;
            }
            assertThat(attached).isOne();
        }
        assertThat(attendances()).isOne();
    }

    @Test
    void aMistypedAddressIsCorrectedAndTheMailsFollowIt() {
        var former = code(mails, email);
        var right = anEmail();
        assertThat(
                        proof.correctEmail(
                                visit, " " + right.toUpperCase(java.util.Locale.ROOT), on(device)))
                .isTrue();
        assertThat(letter(mails, "evaluation.finished", right).body()).contains(right);
        assertThat(proof.prove(typed(former), on(device)))
                .isNotInstanceOf(ProofOutcome.Attached.class);
        assertThat(proof.prove(typed(code(mails, right)), on(device)))
                .isInstanceOf(ProofOutcome.Attached.class);
        assertThat(owner(visit)).isEqualTo(accounts.idByConfirmedEmail(right).orElseThrow());
    }

    @Test
    void onceProvedTheAddressStays() {
        proof.prove(typed(code(mails, email)), on(device));
        assertThatThrownBy(() -> proof.correctEmail(visit, anEmail(), on(device)))
                .isInstanceOf(NotFound.class);
        var counted = visits.open(aScan(session, device, anEmail())).id();
        db.sql("update attendance.visit set person_id = ?, counted_at = now() where id = ?")
                .param(owner(visit))
                .param(counted)
                .update();
        assertThatThrownBy(() -> proof.correctEmail(counted, anEmail(), on(device)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAddressThatIsTypedHereAlreadyIsNotTypedTwice() {
        var second = visits.open(aScan(session, device, anEmail())).id();
        assertThatThrownBy(() -> proof.correctEmail(second, email, on(device)))
                .isInstanceOf(EmailTypedTwice.class);
    }

    private Callable<ProofOutcome> attempt(Callable<ProofOutcome> prove) {
        return () -> {
            try {
                return prove.call();
            } catch (VisitIsSomebodys late) {
                return new ProofOutcome.AlreadyAttached(); // it came after the commit of the first
            }
        };
    }

    private UUID anEvaluated(Device device, String email) {
        var id = visits.open(aScan(session, device, email)).id();
        evaluations.finish(new FinishEvaluation(id, judged(List.of()), planned()), on(device));
        return id;
    }

    private ProveVisit typed(String code) {
        return new ProveVisit(visit, code, null);
    }

    private @Nullable UUID owner(UUID visitId) {
        return db.sql("select person_id from attendance.visit where id = ?")
                .param(visitId)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private int attendances() {
        return db.sql("select count(*) from attendance.attendance where session_id = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }

    private static String anEmail() {
        return UUID.randomUUID() + "@farouk.example";
    }
}
