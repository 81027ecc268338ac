package tandem.improving.teams;

import java.util.UUID;

/**
 * What whoever holds an invitation may know before she joins.
 *
 * @param by who invites, by name
 * @param over ended, used or too old
 */
public record Invited(
        UUID teamId,
        String team,
        UUID collaborativeId,
        String collaborative,
        String by,
        boolean over) {}
