package tandem.improving.teams;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where somebody works.
 *
 * @param teams by name
 * @param enrolledIn collaboratives, with a team or without
 */
public record MyPlaces(List<MyTeam> teams, Set<UUID> enrolledIn) {
    public MyPlaces {
        teams = List.copyOf(teams);
        enrolledIn = Set.copyOf(enrolledIn);
    }
}
