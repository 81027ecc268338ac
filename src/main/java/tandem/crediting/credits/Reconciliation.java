package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the counters with the ledger they count (docs/standards/credit-systems.md). */
final class Reconciliation {
    private static final String DIFFERENCES =
            """
            with ledger as (
              select c.person_id, c.offer_id, coalesce(sum(c.amount) filter (where e.claim_id is null), 0) as claimed,
                     coalesce(sum(a.amount), 0) as awarded
              from credits.claim c
              left join credits.claim_end e on e.claim_id = c.id
              left join credits.award a on a.claim_id = c.id
                and not exists (select from credits.revocation r where r.award_id = a.id)
              group by c.person_id, c.offer_id)
            select h.person_id, h.offer_id, h.claimed as counted_claimed, coalesce(l.claimed, 0) as claimed,
                   h.awarded as counted_awarded, coalesce(l.awarded, 0) as awarded
            from credits.holding h full join ledger l using (person_id, offer_id)
            where h.claimed is distinct from coalesce(l.claimed, 0)
               or h.awarded is distinct from coalesce(l.awarded, 0)
            """;

    private Reconciliation() {}

    /** A holding that is not the sum of its rows. There is none, or somebody has to look. */
    record Difference(
            UUID personId,
            UUID offerId,
            BigDecimal countedClaimed,
            BigDecimal claimed,
            BigDecimal countedAwarded,
            BigDecimal awarded) {}

    static List<Difference> differences(JdbcClient db) {
        return db.sql(DIFFERENCES).query(Difference.class).list();
    }
}
