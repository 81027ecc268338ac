package tandem.improving.teams;

import java.util.UUID;

/** A link that shall open nothing any more. */
public record EndInvitation(UUID teamId, UUID invitationId) {}
