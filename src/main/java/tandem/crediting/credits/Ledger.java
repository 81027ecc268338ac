package tandem.crediting.credits;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Offer;
import tandem.platform.shared.NotFound;

/**
 * Credit as rows that never change and the counters beside them, changed in one transaction (cme.md
 * §2.1). Whoever changes anything of a person first locks her holdings; whoever comes second waits
 * and then sees what the first has done.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {
    /** In one order for everybody, so that two claims never wait for each other. */
    private static final String LOCK =
            """
            insert into credits.holding as held (person_id, offer_id, designated)
            select person, offer, most from unnest(:people::uuid[]) person
            cross join unnest(:offers::uuid[], :most::numeric[]) as offers (offer, most)
            order by person, offer
            on conflict (person_id, offer_id) do update
              set designated = greatest(held.claimed, excluded.designated)
            returning person_id, offer_id, designated, claimed
            """;

    private static final String LIVE_CLAIM =
            """
            select claim_id from credits.holding_entry
            where person_id = any(:people) and offer_id = any(:offers) and entry = :entry limit 1
            """;

    private static final String CLAIM =
            """
            with claimed as (
              insert into credits.claim (id, person_id, offer_id, activity_id, credit_type, entry, amount,
                                         minutes, visits, completed_on, attested_at)
              values (:id, :person, :offer, :activity, :type, :entry, :amount, :minutes, :visits, :on, :at)),
            counted as (
              update credits.holding set claimed = claimed + :amount
              where person_id = :person and offer_id = :offer)
            insert into credits.holding_entry (person_id, offer_id, entry, claim_id)
            values (:person, :offer, :entry, :id)
            """;

    private static final String AWARD =
            """
            with awarded as (
              insert into credits.award (id, claim_id, amount, awarded_at, awarded_by, reason, corrects, number)
              values (:id, :claim, :amount, :at, :by, :reason, :corrects, :number)),
            counted as (
              update credits.holding set awarded = awarded + :amount
              where person_id = :person and offer_id = :offer)
            insert into credits.award_in_force (person_id, activity_id, entry, award_id)
            values (:person, :activity, :entry, :id)
            """;

    private static final String REVOKE =
            """
            with revoked as (
              insert into credits.revocation (award_id, revoked_at, revoked_by, reason)
              values (:award, :at, :by, :reason))
            update credits.holding set awarded = awarded - :amount
            where person_id = :person and offer_id = :offer
            """;

    private static final String END =
            """
            with ended as (
              insert into credits.claim_end (claim_id, how, ended_at, ended_by, reason)
              values (:claim, :how, :at, :by, :reason)),
            freed as (delete from credits.holding_entry where claim_id = :claim)
            update credits.holding set claimed = claimed - :amount
            where person_id = :person and offer_id = :offer
            """;

    private final JdbcClient db;
    private final Clock clock;

    Ledger(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Why a claim ended without an award, or with the end of its award. */
    enum End {
        REFUSED,
        REVOKED
    }

    /** The holdings of everybody who is the same person, of all the activity's offers, locked. */
    Holdings lock(Collection<UUID> group, List<Offer> offers) {
        return new Holdings(
                db.sql(LOCK)
                        .param("people", group.toArray(UUID[]::new))
                        .param("offers", offers.stream().map(Offer::id).toArray(UUID[]::new))
                        .param(
                                "most",
                                offers.stream().map(Offer::designated).toArray(BigDecimal[]::new))
                        .query(Holdings.Holding.class)
                        .list());
    }

    /** What the group claims of any of these offers, waiting or awarded. */
    Optional<UUID> liveClaim(Collection<UUID> group, List<Offer> offers, String entry) {
        return db.sql(LIVE_CLAIM)
                .param("people", group.toArray(UUID[]::new))
                .param("offers", offers.stream().map(Offer::id).toArray(UUID[]::new))
                .param("entry", entry)
                .query(UUID.class)
                .optional();
    }

    void claim(LedgerClaim claim) {
        db.sql(CLAIM)
                .param("id", claim.id())
                .param("person", claim.personId())
                .param("offer", claim.offerId())
                .param("activity", claim.activityId())
                .param("type", claim.creditType().name())
                .param("entry", claim.entry())
                .param("amount", claim.amount())
                .param("minutes", claim.minutes())
                .param("visits", claim.visits().toArray(UUID[]::new))
                .param("on", claim.completedOn())
                .param("at", claim.attestedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void award(LedgerAward award, LedgerClaim claim) {
        db.sql(AWARD)
                .param("id", award.id())
                .param("claim", claim.id())
                .param("amount", award.amount())
                .param("at", OffsetDateTime.now(clock))
                .param("by", award.by())
                .param("reason", award.reason())
                .param("corrects", award.corrects())
                .param("number", award.number().symbols())
                .param("person", claim.personId())
                .param("offer", claim.offerId())
                .param("activity", claim.activityId())
                .param("entry", claim.entry())
                .update();
    }

    void waitForStaff(UUID claimId) {
        db.sql("insert into credits.waiting_claim (claim_id) values (?)").param(claimId).update();
    }

    /** True for one caller only. */
    boolean decide(UUID claimId) {
        return db.sql("delete from credits.waiting_claim where claim_id = ?")
                        .param(claimId)
                        .update()
                == 1;
    }

    /** True for one caller only: the award stops counting, and a revocation must follow. */
    boolean takeOutOfForce(UUID awardId) {
        return db.sql("delete from credits.award_in_force where award_id = ?")
                        .param(awardId)
                        .update()
                == 1;
    }

    void revoke(UUID awardId, BigDecimal amount, LedgerClaim claim, String reason, UUID by) {
        db.sql(REVOKE)
                .param("award", awardId)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("reason", reason)
                .param("amount", amount)
                .param("person", claim.personId())
                .param("offer", claim.offerId())
                .update();
    }

    void end(LedgerClaim claim, End how, String reason, UUID by) {
        db.sql(END)
                .param("claim", claim.id())
                .param("how", how.name())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("reason", reason)
                .param("amount", claim.amount())
                .param("person", claim.personId())
                .param("offer", claim.offerId())
                .update();
    }

    /** A row, whether it still counts or not. */
    LedgerClaim claim(UUID claimId) {
        return db.sql("select * from credits.claim where id = ?")
                .param(claimId)
                .query(Ledger::claimRow)
                .optional()
                .orElseThrow(() -> new NotFound("Claim", claimId));
    }

    static LedgerClaim claimRow(ResultSet row, int number) throws SQLException {
        return new LedgerClaim(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getObject("activity_id", UUID.class),
                CreditType.valueOf(row.getString("credit_type")),
                row.getString("entry"),
                row.getBigDecimal("amount"),
                row.getInt("minutes"),
                List.of((UUID[]) row.getArray("visits").getArray()),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("attested_at", OffsetDateTime.class).toInstant());
    }
}
