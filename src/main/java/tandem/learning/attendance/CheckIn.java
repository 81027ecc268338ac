package tandem.learning.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.accounts.Device;
import tandem.people.learners.Profession;

/**
 * What one opened form brought.
 *
 * @param scannedAt when the form was opened, by the server's clock: the time that counts
 * @param nonce of the opened form: the same one again finds the same visit
 * @param disclosuresShownAt when the disclosures stood before her; null where none were shown
 */
public record CheckIn(
        UUID sessionId,
        Device device,
        UUID nonce,
        String email,
        String name,
        Profession profession,
        Means means,
        Instant scannedAt,
        @Nullable Instant disclosuresShownAt) {}
