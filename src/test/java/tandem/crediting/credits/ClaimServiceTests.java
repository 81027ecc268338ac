package tandem.crediting.credits;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static tandem.testing.Actors.anAccount;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.crediting.credits.ClaimOutcome.Awarded;
import tandem.crediting.credits.ClaimOutcome.ClaimedBefore;
import tandem.crediting.credits.ClaimOutcome.NotThatMuch;
import tandem.crediting.credits.ClaimOutcome.NotYet;
import tandem.crediting.credits.ClaimOutcome.WaitsForStaff;
import tandem.learning.activities.CreditType;
import tandem.learning.attendance.Attended;
import tandem.learning.attendance.AttendedActivities;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

@PostgresTest
@Import(Statements.class)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class ClaimServiceTests {
    @Autowired ClaimService claims;
    @Autowired CertificateService certificates;
    @Autowired AccountService accounts;
    @Autowired LearnerService learners;
    @Autowired JdbcClient db;
    @MockitoBean AttendedActivities attended;
    Actor nurse;
    Actor staff;
    UUID activity;

    @BeforeEach
    void anHourAttendedInFull() {
        staff = anAccount(accounts, Role.CE_STAFF);
        nurse = someone(Profession.NURSE_PRACTITIONER);
        activity = CreditsFixtures.anActivity(db, staff.accountId());
        CreditsFixtures.bothOffers(db, activity, "1.00", staff.accountId());
        attended(60, false, true);
    }

    @Test
    void awardsItselfWhenNothingIsMissing() {
        var number = number(claims.claim(claim("0.75"), nurse));
        var certificate = certificates.show(number, nurse);
        assertThat(certificate.name()).isEqualTo("Nadia Farouk");
        assertThat(certificate.profession()).isEqualTo("Nurse practitioner");
        assertThat(certificate.amount()).isEqualByComparingTo("0.75");
        assertThat(certificate.creditType()).isEqualTo(CreditType.PARTICIPATION);
        assertThat(certificate.completedOn()).isEqualTo(LocalDate.of(2026, 2, 26));
        assertThat(certificate.revoked()).isFalse();
        assertThat(Reconciliation.differences(db)).isEmpty();
    }

    @Test
    void givesPhysiciansTheAmasCredit() {
        var number = number(claims.claim(claim("1.00"), someone(Profession.PHYSICIAN)));
        assertThat(certificates.verify(number.toString()))
                .hasValueSatisfying(
                        it -> assertThat(it.creditType()).isEqualTo(CreditType.AMA_PRA_1));
    }

    @Test
    void isFilledWithTheRoundedMinutesAndNeverMoreThanTheOffer() {
        attended(52, false, true);
        assertThat(claims.show(activity, nurse).most()).isEqualByComparingTo("0.75");
        assertThat(claims.show(activity, nurse).steps())
                .containsExactly(
                        new BigDecimal("0.75"), new BigDecimal("0.50"), new BigDecimal("0.25"));
        attended(465, false, true);
        assertThat(claims.show(activity, nurse).most()).isEqualByComparingTo("1.00");
        assertThat(claims.claim(claim("1.25"), nurse)).isInstanceOf(NotThatMuch.class);
    }

    @Test
    void asksForQuarterHoursAndTheAttestation() {
        for (var amount : List.of("0", "-0.25", "0.30", "1.25")) {
            assertThat(claims.claim(claim(amount), nurse)).isInstanceOf(NotThatMuch.class);
        }
        assertThat(claims.claim(new ClaimCredit(activity, new BigDecimal("1"), false), nurse))
                .isInstanceOf(NotThatMuch.class);
        assertThat(claims.show(activity, nurse).open()).isTrue();
    }

    @Test
    void waitsForStaffWhereItsMinutesNeedALook() {
        attended(60, true, true);
        assertThat(claims.claim(claim("1.00"), nurse)).isInstanceOf(WaitsForStaff.class);
        assertThat(claims.claim(claim("1.00"), nurse)).isInstanceOf(ClaimedBefore.class);
        var view = claims.show(activity, nurse);
        assertThat(view.claimed()).isEqualTo(new ClaimView.Claimed(new BigDecimal("1.00"), null));
        assertThat(Reconciliation.differences(db)).isEmpty();
    }

    @Test
    void saysWhyNotYet() {
        attended(7, false, false);
        assertThat(claims.claim(claim("0.25"), nurse))
                .isInstanceOfSatisfying(
                        NotYet.class,
                        no ->
                                assertThat(no.missing())
                                        .extracting(Missing::reason)
                                        .containsExactly(
                                                Missing.Reason.MINUTES, Missing.Reason.EVALUATION));
    }

    @Test
    void onePersonPressingTwentyTimesGetsOneAward() throws Exception {
        var outcomes = atOnce(nCopies(20, () -> claims.claim(claim("1.00"), nurse)));
        assertThat(outcomes).filteredOn(it -> it.resultNow() instanceof Awarded).hasSize(1);
        assertThat(outcomes).filteredOn(it -> it.resultNow() instanceof ClaimedBefore).hasSize(19);
        assertThat(Reconciliation.differences(db)).isEmpty();
    }

    @Test
    void onePersonClaimingBothOffersAtOnceGetsOneAward() throws Exception {
        for (int round = 0; round < 10; round++) {
            var physician = someone(Profession.PHYSICIAN);
            var sameAsNurse = someone(Profession.NURSE);
            merge(sameAsNurse, physician);
            Callable<ClaimOutcome> one = () -> claims.claim(claim("1.00"), physician);
            Callable<ClaimOutcome> other = () -> claims.claim(claim("1.00"), sameAsNurse);
            assertThat(atOnce(List.of(one, other)))
                    .filteredOn(it -> it.resultNow() instanceof Awarded)
                    .hasSize(1);
        }
        assertThat(Reconciliation.differences(db)).isEmpty();
    }

    @Test
    void manyPeopleClaimingAtOnceGetOneCertificateEach() throws Exception {
        var people = Stream.generate(() -> someone(Profession.NURSE)).limit(60).toList();
        var outcomes =
                atOnce(
                        people.stream()
                                .map(person ->
                                        (Callable<ClaimOutcome>)
                                                () -> claims.claim(claim("1.00"), person))
                                .toList());
        var numbers = new HashSet<CertificateNumber>();
        outcomes.forEach(outcome -> numbers.add(number(outcome.resultNow())));
        assertThat(numbers).hasSize(60);
        assertThat(Reconciliation.differences(db)).isEmpty();
    }

    @Test
    void readsAndWritesLittle() throws Exception {
        claims.claim(claim("1.00"), someone(Profession.NURSE));
        var run = Statements.of(() -> claims.claim(claim("1.00"), nurse));
        assertThat(run).hasSizeLessThanOrEqualTo(15);
    }

    static CertificateNumber number(ClaimOutcome outcome) {
        assertThat(outcome).isInstanceOf(Awarded.class);
        return ((Awarded) outcome).number();
    }

    ClaimCredit claim(String amount) {
        return new ClaimCredit(activity, new BigDecimal(amount), true);
    }

    Actor someone(Profession profession) {
        var actor = anAccount(accounts);
        learners.state(actor.accountId(), profession);
        return actor;
    }

    void merge(Actor merged, Actor survivor) {
        db.sql(
                        """
                        insert into accounts.same_person (id, merged, survivor, merged_at, merged_by, reason)
                        values (?, ?, ?, '2026-03-01Z', ?, 'The same licence')
                        """)
                .params(
                        UUID.randomUUID(),
                        merged.accountId(),
                        survivor.accountId(),
                        staff.accountId())
                .update();
    }

    void attended(int minutes, boolean waits, boolean evaluated) {
        when(attended.of(any(), any()))
                .thenReturn(
                        new Attended(
                                minutes,
                                waits,
                                evaluated,
                                Instant.parse("2026-02-26T18:00:00Z"),
                                LocalDate.of(2026, 2, 26),
                                List.of(UUID.randomUUID())));
    }

    static <T> List<Future<T>> atOnce(List<? extends Callable<T>> tasks)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks);
        }
    }
}
