package tandem.improving.teams;

import java.util.UUID;

/**
 * @param answer what was done or said; the team reads it
 */
public record CloseHelp(UUID teamId, UUID helpId, String answer) {}
