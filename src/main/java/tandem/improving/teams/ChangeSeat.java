package tandem.improving.teams;

import java.util.UUID;

/** One role of one member of one team. */
public record ChangeSeat(UUID teamId, UUID accountId, TeamRole role) {}
