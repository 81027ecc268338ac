package tandem.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.encryption.Encryption;
import tandem.platform.encryption.Sealed;

/** Who sends which mail now, and what became of it; each a short transaction of its own. */
@Service
@Transactional
class Claims {
    /**
     * Far longer than the mail server's time-outs together: an instance that claimed a mail and
     * died is taken for dead after it.
     */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String CLAIM =
            """
            update mail.delivery set next_at = :lease, attempts = attempts + 1, tried_at = :now
            where id = (select id from mail.delivery
                        where id = :id and state = 'WAITING' and next_at <= :now
                        for update skip locked)
            returning id, recipient, attempts, expires_at,
                (select key_id from mail.letter where delivery_id = id),
                (select sealed from mail.letter where delivery_id = id)
            """;

    private static final String NOTE =
            "update mail.delivery set state = :state, next_at = :next, error = :error where id = :id";

    private static final String FORGET_OVER =
            """
            delete from mail.letter using mail.delivery d where d.id = delivery_id and d.expires_at <= ?
            """;

    private final JdbcClient db;
    private final Encryption encryption;
    private final Clock clock;

    Claims(JdbcClient db, Encryption encryption, Clock clock) {
        this.db = db;
        this.encryption = encryption;
        this.clock = clock;
    }

    /**
     * @param attempts this one included
     * @param keyId null, with {@code sealed}, when what it said is forgotten
     */
    record Claimed(
            UUID id,
            String recipient,
            int attempts,
            @Nullable Instant expiresAt,
            @Nullable String keyId,
            byte @Nullable [] sealed) {
        boolean isOverAt(Instant now) {
            return sealed == null || (expiresAt != null && !expiresAt.isAfter(now));
        }
    }

    /** Empty when it does not wait, is not due, or another instance has it. */
    Optional<Claimed> claim(UUID deliveryId) {
        var now = OffsetDateTime.now(clock);
        return db.sql(CLAIM)
                .param("lease", now.plus(LEASE))
                .param("now", now)
                .param("id", deliveryId)
                .query(Claimed.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Instant> nextTry(UUID deliveryId) {
        return db.sql("select next_at from mail.delivery where id = ? and state = 'WAITING'")
                .param(deliveryId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Letter open(Claimed mail) {
        if (mail.keyId() == null || mail.sealed() == null) {
            throw new IllegalStateException("What mail " + mail.id() + " said is forgotten");
        }
        return Letter.of(encryption.open(new Sealed(mail.keyId(), mail.sealed())));
    }

    /** What was sent, or is of no use any more, is forgotten; a failed letter may go out again. */
    void over(UUID deliveryId, DeliveryState state, @Nullable String error) {
        note(deliveryId, state, null, error);
        if (state != DeliveryState.FAILED) {
            db.sql("delete from mail.letter where delivery_id = ?").param(deliveryId).update();
        }
    }

    void again(UUID deliveryId, Instant next, String error) {
        note(deliveryId, DeliveryState.WAITING, next, error);
    }

    void forgetWhatIsOver() {
        db.sql(FORGET_OVER).param(OffsetDateTime.now(clock)).update();
    }

    private void note(
            UUID deliveryId, DeliveryState state, @Nullable Instant next, @Nullable String error) {
        db.sql(NOTE)
                .param("state", state.name())
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .param("error", error)
                .param("id", deliveryId)
                .update();
    }
}
