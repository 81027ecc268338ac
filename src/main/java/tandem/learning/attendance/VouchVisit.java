package tandem.learning.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.attendance.RosterService.OfSession;

/**
 * Staff say whose attendance a visit is.
 *
 * @param accountId the account it counts for; null to open one that signs in nobody
 * @param reason how staff know
 */
public record VouchVisit(OfSession visit, @Nullable UUID accountId, String reason) {}
