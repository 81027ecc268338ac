package tandem.crediting.credits;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Offer;
import tandem.platform.shared.NotFound;

/**
 * Credit as rows that never change and the counters beside them, changed in one transaction
 * (docs/standards/credit-systems.md §2.1). Whoever changes anything of a person first locks her
 * holdings; whoever comes second waits and then sees what the first has done.
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

    /** Her claim of an activity that still counts, and when the last one ended. */
    private static final String STANDING =
            """
            select (select max(e.ended_at) from credits.claim_end e join credits.claim c on c.id = e.claim_id
                    where c.person_id = any(:people) and c.activity_id = :activity) as last_end,
                   live.amount, live.number
            from (values (1)) one
            left join lateral (
              select coalesce(a.amount, c.amount) as amount, a.number from credits.claim c
              join credits.holding_entry h on h.claim_id = c.id
              left join credits.award_in_force f
                on f.person_id = c.person_id and f.activity_id = c.activity_id and f.entry = c.entry
              left join credits.award a on a.id = f.award_id and a.claim_id = c.id
              where c.person_id = any(:people) and c.activity_id = :activity and c.entry = :entry
              order by c.attested_at limit 1) live on true
            """;

    private static final String IN_FORCE =
            """
            select exists (select from credits.award_in_force
                           where person_id = any(:people) and activity_id = :activity and entry = :entry)
            """;

    private static final String AWARDED =
            """
            select a.amount as awarded, a.number, c.* from credits.award a
            join credits.claim c on c.id = a.claim_id where a.id = ?
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

    /**
     * How a person stands to an activity.
     *
     * @param lastEnd of a claim of hers; null when none ended
     * @param claimed what is claimed now; null when nothing is
     */
    record Standing(@Nullable Instant lastEnd, ClaimView.@Nullable Claimed claimed) {}

    Standing standing(Collection<UUID> group, UUID activityId) {
        return db.sql(STANDING)
                .param("people", group.toArray(UUID[]::new))
                .param("activity", activityId)
                .param("entry", LedgerClaim.ATTENDANCE)
                .query(Ledger::standingRow)
                .single();
    }

    /** The one holding that a claim is counted in: enough for whoever only takes away from it. */
    void lock(LedgerClaim claim) {
        db.sql("select from credits.holding where person_id = ? and offer_id = ? for update")
                .params(claim.personId(), claim.offerId())
                .query(row -> {});
    }

    /** Whether the person, under any of her ids, holds an award of the claim's activity. */
    boolean inForce(Collection<UUID> group, LedgerClaim claim) {
        return db.sql(IN_FORCE)
                .param("people", group.toArray(UUID[]::new))
                .param("activity", claim.activityId())
                .param("entry", claim.entry())
                .query(Boolean.class)
                .single();
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

    boolean waits(UUID claimId) {
        return db.sql("select exists (select from credits.waiting_claim where claim_id = ?)")
                .param(claimId)
                .query(Boolean.class)
                .single();
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

    void revoke(Awarded award, String reason, UUID by) {
        db.sql(REVOKE)
                .param("award", award.id())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("reason", reason)
                .param("amount", award.amount())
                .param("person", award.claim().personId())
                .param("offer", award.claim().offerId())
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

    /** An award, in force or not, with the claim it answers. */
    record Awarded(UUID id, BigDecimal amount, CertificateNumber number, LedgerClaim claim) {}

    /**
     * @throws NotFound when there is none
     */
    Awarded awarded(UUID awardId) {
        return db.sql(AWARDED)
                .param(awardId)
                .query((row, index) ->
                        new Awarded(
                                awardId,
                                row.getBigDecimal("awarded"),
                                new CertificateNumber(row.getString("number")),
                                claimRow(row, index)))
                .optional()
                .orElseThrow(() -> new NotFound("Award", awardId));
    }

    private static Standing standingRow(ResultSet row, int index) throws SQLException {
        var lastEnd = row.getObject("last_end", OffsetDateTime.class);
        var amount = row.getBigDecimal("amount");
        var number = row.getString("number");
        return new Standing(
                lastEnd == null ? null : lastEnd.toInstant(),
                amount == null
                        ? null
                        : new ClaimView.Claimed(
                                amount, number == null ? null : new CertificateNumber(number)));
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
