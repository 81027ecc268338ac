package tandem.learning.activities;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a certificate says of an activity, as it reads now; an award freezes it.
 *
 * @param format the AMA's name of it, "live activity"
 * @param startsOn the first session's day in its own zone
 * @param endsOn the last session's last day in its own zone
 * @param zone the first session's
 */
public record ActivityFacts(
        UUID activityId,
        String title,
        String format,
        String place,
        LocalDate startsOn,
        LocalDate endsOn,
        ZoneId zone,
        String accreditationStatement,
        String designationStatement,
        String participationStatement) {}
