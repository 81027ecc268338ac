package tandem.platform.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log: never what the mail said.
 *
 * @param error the kind of failure, as {@code MailConnectException} or {@code 550}
 */
public record Delivery(
        UUID id,
        String kind,
        String recipient,
        DeliveryState state,
        Instant createdAt,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable String error) {}
