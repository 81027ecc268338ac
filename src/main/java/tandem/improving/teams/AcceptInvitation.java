package tandem.improving.teams;

import java.util.Set;
import tandem.platform.encryption.Token;

/**
 * @param agreed to the wording in force about who sees raw counts
 */
public record AcceptInvitation(Token token, Set<TeamRole> roles, boolean agreed) {
    public AcceptInvitation {
        roles = roles.isEmpty() ? Set.of(TeamRole.MEMBER) : Set.copyOf(roles);
    }
}
