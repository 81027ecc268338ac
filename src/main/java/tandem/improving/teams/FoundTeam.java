package tandem.improving.teams;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Its founder becomes lead, besides the roles she takes. The team keeps the calendar of its site's
 * organization; without a site, the collaborative's.
 */
public record FoundTeam(
        UUID collaborativeId, String name, @Nullable UUID siteId, Set<TeamRole> roles) {
    public FoundTeam {
        roles = Set.copyOf(roles);
    }
}
