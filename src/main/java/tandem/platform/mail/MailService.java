package tandem.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.audit.AuditTrail;
import tandem.platform.encryption.Encryption;
import tandem.platform.shared.NotFound;

/**
 * Promises mail: a row in the caller's transaction, sent once that is committed. In the demo
 * nothing leaves the machine; letters stay for the {@link Mailbox}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MailService {
    public static final int PAGE = 50;

    private static final String PROMISE =
            """
            insert into mail.delivery (id, kind, recipient, reference, state, created_at, expires_at, next_at)
            values (:id, :kind, :recipient, :reference, :state, :now, :until, :next)
            """;

    private static final String WIPE =
            "delete from mail.letter using mail.delivery d where d.id = delivery_id and d.reference = ?";

    private static final String FAILED =
            """
            select id, kind, recipient, state, created_at, attempts, tried_at, error
            from mail.delivery where state = 'FAILED' order by created_at desc, id desc limit ?
            """;

    private static final String GIVEN_UP =
            """
            select id, kind, recipient, created_at, error, (count(*) over ())::int as failed
            from mail.delivery where state = 'FAILED' order by created_at, id limit ?
            """;

    private static final String LOG =
            """
            select id, kind, recipient, state, created_at, attempts, tried_at, error
            from mail.delivery
            where (:state::text is null or state = :state)
              and (:after::uuid is null or (created_at, id) < (
                  select created_at, id from mail.delivery where id = :after))
            order by created_at desc, id desc limit :limit
            """;

    private static final String AGAIN =
            """
            update mail.delivery set state = 'WAITING', next_at = :now, attempts = 0
            where id = :id and state = 'FAILED'
              and exists (select from mail.letter where delivery_id = id)
            """;

    private final JdbcClient db;
    private final Encryption encryption;
    private final AuditTrail audit;
    private final Clock clock;
    private final Outbox outbox;

    MailService(
            JdbcClient db, Encryption encryption, AuditTrail audit, Clock clock, Outbox outbox) {
        this.db = db;
        this.encryption = encryption;
        this.audit = audit;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Stands or falls with the caller's transaction. */
    public void send(Mail mail) {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(clock);
        var secret = mail.secret();
        db.sql(PROMISE)
                .param("id", id)
                .param("kind", mail.kind())
                .param("recipient", mail.recipient())
                .param("reference", secret == null ? null : secret.reference())
                .param("state", outbox.isDemo() ? "KEPT" : "WAITING")
                .param("now", now)
                .param("until", secret == null ? null : secret.until().atOffset(ZoneOffset.UTC))
                .param("next", outbox.isDemo() ? null : now)
                .update();
        var letter = new Letter(mail.subject(), mail.body(), mail.attachments());
        var sealed = encryption.seal(letter.toBytes());
        db.sql("insert into mail.letter (delivery_id, key_id, sealed) values (?, ?, ?)")
                .params(id, sealed.keyId(), sealed.bytes())
                .update();
        outbox.sendAfterCommit(id);
    }

    /** The code or link that the letters carried was used, or is void: forget what they said. */
    public void wipe(UUID reference) {
        db.sql(WIPE).param(reference).update();
    }

    /** How many mails were given up; for those who look after the installation. */
    @Transactional(readOnly = true)
    public int failedCount() {
        return db.sql("select count(*) from mail.delivery where state = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    /**
     * A mail that was given up.
     *
     * @param failed how many were given up altogether
     */
    public record GivenUp(
            UUID id,
            String kind,
            String recipient,
            Instant createdAt,
            @Nullable String error,
            int failed) {}

    /** The oldest that were given up; one statement. */
    @Transactional(readOnly = true)
    public List<GivenUp> givenUp(int limit) {
        return db.sql(GIVEN_UP).param(limit).query(GivenUp.class).list();
    }

    /** The newest that were given up. */
    @Transactional(readOnly = true)
    public List<Delivery> failed(int limit) {
        return db.sql(FAILED).param(limit).query(Delivery.class).list();
    }

    /**
     * A page of the log, the newest first; one more than {@link #PAGE} where another page follows.
     *
     * @param after the last of the page before
     */
    @Transactional(readOnly = true)
    public List<Delivery> log(@Nullable DeliveryState state, @Nullable UUID after) {
        return db.sql(LOG)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(Delivery.class)
                .list();
    }

    /**
     * Tries a mail that was given up from the start, as if it were new.
     *
     * @throws NotFound when no such mail was given up, or what it said is forgotten
     */
    @Transactional
    public void sendAgain(UUID deliveryId, UUID by) {
        var again =
                db.sql(AGAIN)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", deliveryId)
                        .update();
        if (again == 0) {
            throw new NotFound("Failed mail", deliveryId);
        }
        audit.record(by, "mail.again", deliveryId);
        outbox.sendAfterCommit(deliveryId);
    }
}
