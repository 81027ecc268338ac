package tandem.crediting.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static tandem.testing.Actors.anAccount;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.crediting.credits.ClaimOutcome.Awarded;
import tandem.learning.attendance.Attended;
import tandem.learning.attendance.AttendedActivities;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.Refused;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class AwardServiceTests {
    @Autowired AwardService awards;
    @Autowired ClaimService claims;
    @Autowired CertificateService certificates;
    @Autowired TranscriptService transcripts;
    @Autowired WaitingClaims waiting;
    @Autowired AccountService accounts;
    @Autowired LearnerService learners;
    @Autowired JdbcClient db;
    @MockitoBean AttendedActivities attended;
    Actor nurse;
    Actor ruth;
    Actor samuel;
    UUID activity;

    @BeforeEach
    void anHourThatWasAttended() {
        ruth = anAccount(accounts, Role.CE_DIRECTOR);
        samuel = anAccount(accounts, Role.CE_STAFF);
        nurse = anAccount(accounts);
        learners.state(nurse.accountId(), Profession.NURSE);
        activity = CreditsFixtures.anActivity(db, ruth.accountId());
        CreditsFixtures.bothOffers(db, activity, "1.00", ruth.accountId());
        attended(false);
    }

    @Test
    void aWaitingClaimIsAwardedWithAReason() {
        var claimId = aWaitingClaim();
        assertThat(awards.claim(claimId, ruth).personName()).isEqualTo("Nadia Farouk");
        var number = awards.award(new DecideClaim(claimId, hours("0.75"), "Signed the list"), ruth);
        var award = awards.show(certificates.show(number, nurse).awardId(), ruth);
        assertThat(award.amount()).isEqualByComparingTo("0.75");
        assertThat(award.claimed()).isEqualByComparingTo("1.00");
        assertThat(award.awardedBy()).isEqualTo(ruth.name());
        assertThat(award.reason()).isEqualTo("Signed the list");
        assertThat(waiting.oldest(50)).noneMatch(it -> it.claimId().equals(claimId));
        assertLedgerEqualsCounter();
    }

    @Test
    void aRefusedClaimSaysWhyAndMayBeClaimedAgain() {
        awards.refuse(new RefuseClaim(aWaitingClaim(), "Not on the sign-in sheet"), ruth);
        var transcript = transcripts.of(nurse, null, null);
        assertThat(transcript.lines()).isEmpty();
        assertThat(transcript.claims())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("Not on the sign-in sheet"));
        attended(false);
        assertThat(claims.claim(aClaim(), nurse)).isInstanceOf(Awarded.class);
        assertLedgerEqualsCounter();
    }

    @Test
    void ofManyWhoDecideOneClaimOneDoes() throws Exception {
        var claimId = aWaitingClaim();
        var deciding = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 10; i++) {
            deciding.add(
                    () -> awards.award(new DecideClaim(claimId, hours("1.00"), "Was there"), ruth));
            deciding.add(() -> {
                awards.refuse(new RefuseClaim(claimId, "Was not there"), samuel);
                return "refused";
            });
        }
        assertOneWins(deciding, ClaimDecided.class);
    }

    @Test
    void twoStaffRevokeAndCorrectOneAwardAndOneOfThemDoes() throws Exception {
        for (int round = 0; round < 10; round++) {
            anHourThatWasAttended();
            var awardId = anAward();
            assertOneWins(
                    List.of(
                            () -> {
                                awards.revoke(new RevokeAward(awardId, "Left at noon"), ruth);
                                return "revoked";
                            },
                            () ->
                                    awards.correct(
                                            new CorrectAward(
                                                    awardId, hours("0.50"), "Left at 12:30"),
                                            samuel)),
                    AwardNotInForce.class);
        }
    }

    @Test
    void aCorrectionRevokesOneCertificateAndIssuesAnother() {
        var awardId = anAward();
        var former = awards.show(awardId, ruth).number();
        var number =
                awards.correct(new CorrectAward(awardId, hours("0.50"), "Left at 12:30"), ruth);
        assertThat(certificates.verify(former.toString()).orElseThrow().revoked()).isTrue();
        var corrected = certificates.verify(number.toString()).orElseThrow();
        assertThat(corrected.revoked()).isFalse();
        assertThat(corrected.amount()).isEqualByComparingTo("0.50");
        assertThat(corrected.name()).isEqualTo("Nadia Farouk");
        assertThat(awards.show(awardId, ruth).correctedBy()).isEqualTo(corrected.awardId());
        assertThat(awards.show(corrected.awardId(), ruth).corrects()).isEqualTo(awardId);
        assertThat(transcripts.of(nurse, null, null).totals())
                .singleElement()
                .satisfies(it -> assertThat(it.amount()).isEqualByComparingTo("0.50"));
        assertLedgerEqualsCounter();
    }

    @Test
    void aRevokedAwardStaysOnTheTranscriptCountsNowhereAndMayBeClaimedAgain() {
        awards.revoke(new RevokeAward(anAward(), "Left at noon"), ruth);
        var transcript = transcripts.of(nurse, null, null);
        assertThat(transcript.lines())
                .singleElement()
                .satisfies(it -> assertThat(it.counts()).isFalse());
        assertThat(transcript.totals()).isEmpty();
        assertThat(claims.claim(aClaim(), nurse)).isInstanceOf(Awarded.class);
        assertThat(transcripts.of(nurse, null, null).lines()).hasSize(2);
        assertLedgerEqualsCounter();
    }

    @Test
    void nobodyAwardsMoreThanWasClaimed() {
        var claimId = aWaitingClaim();
        for (var amount : List.of("1.25", "0", "-0.25", "0.30")) {
            assertThatExceptionOfType(AmountRefused.class)
                    .isThrownBy(
                            () -> awards.award(new DecideClaim(claimId, hours(amount), "x"), ruth));
        }
        assertThat(awards.claim(claimId, ruth).amount()).isEqualByComparingTo("1.00");
        attended(false);
    }

    @Test
    void learnersDecideNothing() {
        var awardId = anAward();
        for (Runnable attempt :
                List.<Runnable>of(
                        () -> awards.show(awardId, nurse),
                        () -> awards.revoke(new RevokeAward(awardId, "x"), nurse),
                        () ->
                                awards.correct(
                                        new CorrectAward(awardId, hours("0.25"), "x"), nurse))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(attempt::run);
        }
        assertThat(awards.show(awardId, ruth).inForce()).isTrue();
    }

    @Test
    void aCertificateIsTheOwnersAndTheOffices() {
        var number = awards.show(anAward(), ruth).number();
        assertThat(certificates.show(number, nurse).name()).isEqualTo("Nadia Farouk");
        assertThat(certificates.show(number, samuel).name()).isEqualTo("Nadia Farouk");
        var another = anAccount(accounts, Role.FACULTY, Role.ADMIN);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> certificates.show(number, another));
    }

    @Test
    void whatACertificateSaysIsFrozen() {
        var number = awards.show(anAward(), ruth).number();
        var before = certificates.show(number, nurse);
        db.sql("update activities.activity set title = 'Another title' where id = ?")
                .param(activity)
                .update();
        db.sql("update accounts.account set name = 'Another Name' where id = ?")
                .param(nurse.accountId())
                .update();
        learners.state(nurse.accountId(), Profession.PHYSICIAN);
        assertThat(certificates.show(number, nurse)).isEqualTo(before);
        assertThat(
                        db.sql("select person from credits.certificate where number = ?")
                                .param(number.symbols())
                                .query(byte[].class)
                                .single())
                .as("the name is sealed")
                .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .doesNotContain("Farouk");
    }

    /** Of several at once one goes through, the others are refused, and the counters hold. */
    void assertOneWins(List<Callable<Object>> attempts, Class<? extends Refused> refusal)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(attempts);
            assertThat(outcomes).filteredOn(it -> it.state() == Future.State.SUCCESS).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(it -> it.state() == Future.State.FAILED)
                    .allSatisfy(it -> assertThat(it.exceptionNow()).isInstanceOf(refusal));
        }
        assertLedgerEqualsCounter();
    }

    void assertLedgerEqualsCounter() {
        assertThat(Reconciliation.differences(db)).isEmpty();
    }

    UUID aWaitingClaim() {
        attended(true);
        assertThat(claims.claim(aClaim(), nurse)).isEqualTo(new ClaimOutcome.WaitsForStaff());
        return waiting.oldest(500).stream()
                .filter(it -> it.personId().equals(nurse.accountId()))
                .findFirst()
                .orElseThrow()
                .claimId();
    }

    UUID anAward() {
        var outcome = claims.claim(aClaim(), nurse);
        return certificates.show(((Awarded) outcome).number(), nurse).awardId();
    }

    ClaimCredit aClaim() {
        return new ClaimCredit(activity, hours("1.00"), true);
    }

    static BigDecimal hours(String amount) {
        return new BigDecimal(amount);
    }

    void attended(boolean waits) {
        when(attended.of(any(), any()))
                .thenReturn(
                        new Attended(
                                60,
                                waits,
                                true,
                                Instant.parse("2026-02-26T18:00:00Z"),
                                LocalDate.of(2026, 2, 26),
                                List.of(UUID.randomUUID())));
    }
}
