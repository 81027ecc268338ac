package tandem.learning.attendance;

import java.time.Instant;
import java.util.UUID;

/**
 * A change somebody promised at the end of a session and lets her team see.
 *
 * @param accountId who promised it, as it was written; one person may be several accounts
 */
public record SharedCommitment(UUID id, UUID accountId, String text, Instant madeAt) {}
