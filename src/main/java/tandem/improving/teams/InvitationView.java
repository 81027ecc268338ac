package tandem.improving.teams;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that still opens the team.
 *
 * @param email whom it was sent to; null for a link that was copied
 */
public record InvitationView(
        UUID id, @Nullable String email, OffsetDateTime madeAt, OffsetDateTime expiresAt) {}
