package tandem.people.organizations;

import java.time.ZoneId;
import java.util.UUID;

/**
 * Where a team works. "Proposed" until a coordinator confirms it; usable all the same.
 *
 * @param zone the organization's, which rules its data months and days
 */
public record Site(
        UUID id,
        UUID organizationId,
        String name,
        String organization,
        String city,
        String usState,
        ZoneId zone,
        boolean proposed) {}
