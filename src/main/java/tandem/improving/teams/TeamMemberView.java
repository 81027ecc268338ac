package tandem.improving.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who sits in a team.
 *
 * @param roles hers, the most telling first
 * @param since the first day of the longest-held of them
 */
public record TeamMemberView(UUID accountId, String name, List<TeamRole> roles, LocalDate since) {
    public TeamMemberView {
        roles = List.copyOf(roles);
    }
}
