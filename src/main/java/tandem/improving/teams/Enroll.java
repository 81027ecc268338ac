package tandem.improving.teams;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody would like to take part.
 *
 * @param agreed to the wording in force about who sees raw counts
 */
public record Enroll(
        UUID collaborativeId,
        Workplace workplace,
        TeamChoice team,
        Set<TeamRole> roles,
        boolean agreed) {
    public Enroll {
        roles = roles.isEmpty() ? Set.of(TeamRole.MEMBER) : Set.copyOf(roles);
    }
}
