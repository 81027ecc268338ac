package tandem.crediting.credits;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.anAccount;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Offer;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Role;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class LedgerTests {
    static final BigDecimal QUARTER = new BigDecimal("0.25");

    @Autowired Ledger ledger;
    @Autowired JdbcClient db;
    TransactionTemplate transaction;
    UUID person;
    UUID twin;
    UUID staff;
    UUID activity;
    List<Offer> offers;

    @Autowired
    void transactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
    }

    @BeforeEach
    void anActivityWithBothOffersOfFiveHours(@Autowired AccountService accounts) {
        person = anAccount(accounts).accountId();
        twin = anAccount(accounts).accountId();
        staff = anAccount(accounts, Role.CE_STAFF).accountId();
        activity = CreditsFixtures.anActivity(db, staff);
        offers = CreditsFixtures.bothOffers(db, activity, "5.00", staff);
    }

    @Test
    void neverPassesTheCapHoweverManyClaimAtOnce() throws Exception {
        var taken = atOnce(range(0, 200).mapToObj(i -> claiming(person, "E" + i)).toList());
        assertThat(taken).filteredOn(Future::resultNow).hasSize(20);
        assertThat(sum("select sum(amount) from credits.claim where activity_id = ?"))
                .isEqualByComparingTo("5.00");
        assertLedgerEqualsCounter();
    }

    @Test
    void countsTwoIdsOfOnePersonTogether() throws Exception {
        var claims =
                range(0, 100).mapToObj(i -> claiming(i % 2 == 0 ? person : twin, "E" + i)).toList();
        assertThat(atOnce(claims)).filteredOn(Future::resultNow).hasSize(20);
        assertThat(
                        sum(
                                "select sum(claimed) from credits.holding h join activities.credit_offer o"
                                        + " on o.id = h.offer_id where o.activity_id = ?"))
                .isEqualByComparingTo("5.00");
        assertLedgerEqualsCounter();
    }

    @Test
    void oneOfManyGetsTheAwardOfAnActivity() throws Exception {
        var claims =
                range(0, 40)
                        .mapToObj(i -> awarding(i % 2 == 0 ? person : twin, offers.get(i / 2 % 2)))
                        .toList();
        assertThat(atOnce(claims)).filteredOn(Future::resultNow).hasSize(1);
        assertThat(count("credits.award_in_force where activity_id = ?", activity)).isOne();
        assertLedgerEqualsCounter();
    }

    @Test
    void oneOfManyTakesAnAwardOutOfForce() throws Exception {
        var award = anAward();
        var revoking =
                Collections.<Callable<Boolean>>nCopies(
                        20, () -> transaction.execute(it -> ledger.takeOutOfForce(award.id())));
        assertThat(atOnce(revoking)).filteredOn(Future::resultNow).hasSize(1);
    }

    @Test
    void aRevokedAwardLeavesRoomToClaimAgain() {
        var award = anAward();
        transaction.executeWithoutResult(it -> {
            ledger.takeOutOfForce(award.id());
            ledger.revoke(ledger.awarded(award.id()), "Left at 12:05", staff);
            ledger.end(onlyClaim(), Ledger.End.REVOKED, "Left at 12:05", staff);
        });
        assertLedgerEqualsCounter();
        assertThat(
                        sum(
                                "select sum(claimed) from credits.holding where offer_id = ?",
                                offers.getFirst().id()))
                .isEqualByComparingTo("0");
        var again = transaction.execute(it -> claim(person, offers.getFirst(), "ATTENDANCE"));
        assertThat(again).isTrue();
        assertLedgerEqualsCounter();
    }

    @Test
    void theDatabaseKeepsTheCapWhereTheCodeForgetsIt() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        transaction.executeWithoutResult(it -> {
                            ledger.lock(Set.of(person), offers);
                            ledger.claim(aClaim(person, offers.getFirst(), "ATTENDANCE", "5.25"));
                        }))
                .withMessageContaining("awarded_within_claimed_within_designated_in_increments");
    }

    @Test
    void theDatabaseKeepsToOneAwardWhereTheCodeForgetsIt() {
        anAward();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        transaction.executeWithoutResult(it -> {
                            ledger.lock(Set.of(person), offers);
                            var second = aClaim(person, offers.getLast(), "ATTENDANCE", "0.25");
                            ledger.claim(second);
                            ledger.award(LedgerAward.byItself(QUARTER), second);
                        }))
                .withMessageContaining("one_award_in_force_a_person_and_activity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update credits.claim set amount = 5",
                "delete from credits.claim",
                "update credits.award set amount = 5",
                "delete from credits.award",
                "delete from credits.revocation",
                "update credits.claim_end set reason = 'x'",
                "truncate credits.claim cascade",
                "alter table credits.award disable trigger all"
            })
    void isNeverRewritten(String change) {
        anAward();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql(change).update())
                .havingRootCause()
                .withMessageMatching("(?s).*(is append-only|permission denied|must be owner).*");
    }

    Callable<Boolean> claiming(UUID who, String entry) {
        return () -> transaction.execute(it -> claim(who, offers.getFirst(), entry));
    }

    Callable<Boolean> awarding(UUID who, Offer offer) {
        return () ->
                transaction.execute(it -> {
                    ledger.lock(Set.of(person, twin), offers);
                    if (ledger.liveClaim(Set.of(person, twin), offers, "ATTENDANCE").isPresent()) {
                        return false;
                    }
                    var claim = aClaim(who, offer, "ATTENDANCE", "0.25");
                    ledger.claim(claim);
                    ledger.award(LedgerAward.byItself(QUARTER), claim);
                    return true;
                });
    }

    boolean claim(UUID who, Offer offer, String entry) {
        var left = ledger.lock(Set.of(person, twin), offers).left(offer.id());
        if (left.compareTo(QUARTER) < 0) {
            return false;
        }
        ledger.claim(aClaim(who, offer, entry, "0.25"));
        return true;
    }

    LedgerAward anAward() {
        var award = LedgerAward.byItself(QUARTER);
        transaction.executeWithoutResult(it -> {
            ledger.lock(Set.of(person), offers);
            var claim = aClaim(person, offers.getFirst(), "ATTENDANCE", "0.25");
            ledger.claim(claim);
            ledger.award(award, claim);
        });
        return award;
    }

    LedgerClaim onlyClaim() {
        return ledger.claim(
                db.sql("select claim_id from credits.holding_entry where person_id = ?")
                        .param(person)
                        .query(UUID.class)
                        .single());
    }

    LedgerClaim aClaim(UUID who, Offer offer, String entry, String amount) {
        return new LedgerClaim(
                UUID.randomUUID(),
                who,
                offer.id(),
                activity,
                CreditType.AMA_PRA_1,
                entry,
                new BigDecimal(amount),
                60,
                List.of(),
                LocalDate.of(2026, 2, 26),
                Instant.parse("2026-03-02T10:00:00Z"));
    }

    /** Whatever happened: every holding is the sum of its ledger rows. */
    void assertLedgerEqualsCounter() {
        assertThat(Reconciliation.differences(db)).isEmpty();
    }

    <T> List<Future<T>> atOnce(List<? extends Callable<T>> tasks) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks);
        }
    }

    BigDecimal sum(String select) {
        return sum(select, activity);
    }

    BigDecimal sum(String select, UUID id) {
        return db.sql(select).param(id).query(BigDecimal.class).single();
    }

    int count(String from, UUID id) {
        return db.sql("select count(*) from " + from).param(id).query(Integer.class).single();
    }
}
