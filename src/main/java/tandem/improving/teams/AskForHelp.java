package tandem.improving.teams;

import java.util.UUID;

/**
 * @param wish what would help, in the team's words; no patient is in it
 */
public record AskForHelp(UUID teamId, String wish) {}
