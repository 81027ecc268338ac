package tandem.improving.collaboratives;

import java.util.Set;

/**
 * What somebody is to a collaborative, with its name for the way to a page.
 *
 * @param roles empty for most
 */
public record Standing(String collaborative, Set<CollaborativeRole> roles) {
    public Standing {
        roles = Set.copyOf(roles);
    }

    /** Coordinators and advisors. */
    public boolean guides() {
        return roles.stream().anyMatch(CollaborativeRole::guides);
    }

    public boolean coordinates() {
        return roles.contains(CollaborativeRole.COORDINATOR);
    }
}
