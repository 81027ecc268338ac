package tandem.learning.attendance;

import java.time.Instant;
import java.util.UUID;

/**
 * A check-in form as the server opened it: what it may say goes out signed and bound to the device,
 * and comes back with the POST. Nothing is written until then.
 *
 * @param openedAt the server's time: it is what counts
 * @param far more than two hours outside the session's window
 * @param late after the session's end: a reason is asked for
 * @param after somebody was checked in on this device before
 */
public record OpenedForm(
        UUID sessionId,
        UUID nonce,
        Means means,
        Instant openedAt,
        boolean far,
        boolean late,
        boolean after) {}
