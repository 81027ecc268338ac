package tandem.improving.teams;

import java.util.UUID;

/**
 * @param aim what, from how much to how much, for whom, by when; empty while there is none
 * @param seenVersion of the team the editor was shown
 */
public record ChangeTeam(UUID teamId, int seenVersion, String name, String aim) {}
