package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.CreditType;

/** Claims that wait for the office, the oldest first. */
@Service
@Transactional(readOnly = true)
public class WaitingClaims {
    private static final String WAITING =
            """
            select c.id as claim_id, c.person_id, c.activity_id, c.credit_type, c.amount, c.minutes,
                   c.completed_on, c.attested_at as since, (count(*) over ())::int as waiting
            from credits.waiting_claim w join credits.claim c on c.id = w.claim_id
            """;

    private final JdbcClient db;

    WaitingClaims(JdbcClient db) {
        this.db = db;
    }

    /**
     * One that waits; who and what it is are the ids'.
     *
     * @param waiting how many wait altogether
     */
    public record Waiting(
            UUID claimId,
            UUID personId,
            UUID activityId,
            CreditType creditType,
            BigDecimal amount,
            int minutes,
            LocalDate completedOn,
            Instant since,
            int waiting) {}

    /** One statement. */
    public List<Waiting> oldest(int limit) {
        return db.sql(WAITING + "order by c.attested_at, c.id limit ?")
                .param(limit)
                .query(Waiting.class)
                .list();
    }

    Optional<Waiting> one(UUID claimId) {
        return db.sql(WAITING + "where c.id = ?").param(claimId).query(Waiting.class).optional();
    }
}
