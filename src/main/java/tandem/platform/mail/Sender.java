package tandem.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries to send what waits. No database connection is held while the mail server is asked. A
 * process that dies after the server took the mail sends it once more, with the same Message-ID.
 */
@Component
class Sender {
    /** Pauses after each failed try; after the last one it is given up, some 26 hours later. */
    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Claims claims;
    private final Post post;
    private final Clock clock;

    Sender(Claims claims, Post post, Clock clock) {
        this.claims = claims;
        this.post = post;
        this.clock = clock;
    }

    /**
     * @return when to come again; empty when there is nothing left to do
     */
    Optional<Instant> attempt(UUID deliveryId) {
        var claimed = claims.claim(deliveryId);
        return claimed.isPresent() ? send(claimed.get()) : claims.nextTry(deliveryId);
    }

    private Optional<Instant> send(Claims.Claimed mail) {
        if (mail.isOverAt(clock.instant())) {
            claims.over(mail.id(), DeliveryState.EXPIRED, null);
            return Optional.empty();
        }
        try {
            post.send(mail.id(), mail.recipient(), claims.open(mail));
            claims.over(mail.id(), DeliveryState.SENT, null);
            return Optional.empty();
        } catch (NotSent failure) {
            return retry(mail, failure);
        }
    }

    private Optional<Instant> retry(Claims.Claimed mail, NotSent failure) {
        LOG.warn("Mail {} not sent, try {}: {}", mail.id(), mail.attempts(), failure.kind());
        if (failure.isFinal() || mail.attempts() > PAUSES.size()) {
            claims.over(mail.id(), DeliveryState.FAILED, failure.kind());
            return Optional.empty();
        }
        var next = clock.instant().plus(PAUSES.get(mail.attempts() - 1));
        claims.again(mail.id(), next, failure.kind());
        return Optional.of(next);
    }
}
