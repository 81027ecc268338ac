package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Offer;

/** Rows a test of credit stands on. */
final class CreditsFixtures {
    private CreditsFixtures() {}

    static final Instant FEBRUARY = Instant.parse("2026-02-01T12:00:00Z");

    /** An hour on February 26, 2026, noon to one in New York, published. */
    static UUID anActivity(JdbcClient db, UUID staff) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into activities.activity (id, version, title, gap, state, accreditation_statement,
                          designation_statement, participation_statement, created_at, created_by,
                          published_at, published_by, starts_at, over_at)
                        values (?, 0, 'Refer early, refer warmly', 'gap', 'PUBLISHED', 'a', 'd', 'p',
                          '2026-02-01Z', ?, '2026-02-01Z', ?, '2026-02-26 17:00Z', '2026-02-26 18:00Z')
                        """)
                .params(id, staff, staff)
                .update();
        db.sql(
                        """
                        insert into activities.session (id, activity_id, title, zone, starts_at, ends_at, place,
                          opens_before_start, closes_after_start, grace, claim_opens_after_end,
                          scans_from, scans_until)
                        values (?, ?, 'The hour', 'America/New_York', '2026-02-26 17:00Z', '2026-02-26 18:00Z',
                          'Room 2', 30, 15, 15, 0, '2026-02-26 05:00Z', '2026-02-27 18:00Z')
                        """)
                .params(UUID.randomUUID(), id)
                .update();
        return id;
    }

    static Offer anOffer(
            JdbcClient db, UUID activity, CreditType type, String designated, UUID staff) {
        var offer =
                new Offer(
                        UUID.randomUUID(),
                        activity,
                        type,
                        new BigDecimal(designated),
                        FEBRUARY,
                        true);
        db.sql(
                        """
                        insert into activities.credit_offer (id, activity_id, credit_type, designated,
                          designated_at, designated_by) values (?, ?, ?, ?, '2026-02-01Z', ?)
                        """)
                .params(offer.id(), activity, type.name(), offer.designated(), staff)
                .update();
        return offer;
    }

    static List<Offer> bothOffers(JdbcClient db, UUID activity, String designated, UUID staff) {
        return List.of(
                anOffer(db, activity, CreditType.AMA_PRA_1, designated, staff),
                anOffer(db, activity, CreditType.PARTICIPATION, designated, staff));
    }
}
