package tandem.improving.teams;

import java.util.Set;
import java.util.UUID;

/** A team somebody sits in, and as what. */
public record MyTeam(UUID id, UUID collaborativeId, String name, Set<TeamRole> roles) {
    public MyTeam {
        roles = Set.copyOf(roles);
    }
}
