package tandem.improving.teams;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import tandem.people.accounts.Actor;

/**
 * What somebody who may read a team may do there: read once for a page and handed to its panels. A
 * POST asks anew.
 *
 * @param roles hers in the team; empty for who guides its collaborative
 * @param guide whether she coordinates or advises the team's collaborative
 * @param countsOpen whether its raw counts are hers to see: by a seat, or because a lead has agreed
 * @param today the date where the team works
 */
public record TeamAccess(
        UUID teamId,
        UUID collaborativeId,
        String teamName,
        ZoneId zone,
        LocalDate today,
        Actor actor,
        Set<TeamRole> roles,
        boolean guide,
        boolean countsOpen) {
    public TeamAccess {
        roles = Set.copyOf(roles);
    }

    /** Whoever works in the team, not its sponsor and not who guides it. */
    public boolean editable() {
        return roles.stream().anyMatch(TeamRole::works);
    }

    public boolean lead() {
        return roles.contains(TeamRole.LEAD);
    }

    /** Looking in without a seat: such views are recorded. */
    public boolean fromOutside() {
        return roles.isEmpty();
    }
}
