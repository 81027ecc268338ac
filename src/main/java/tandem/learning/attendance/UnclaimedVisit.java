package tandem.learning.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import tandem.platform.shared.When;

/**
 * A visit that carries one of a person's confirmed e-mails and belongs to nobody. No answers.
 *
 * @param zone the session's
 * @param typedName as it was typed at check-in
 * @param until the last day on which she may say that it was hers, in the provider's zone
 */
public record UnclaimedVisit(
        UUID visitId,
        String sessionTitle,
        Instant checkedInAt,
        ZoneId zone,
        String typedName,
        LocalDate until) {
    /** When she checked in, the zone named. */
    public String at() {
        return When.at(checkedInAt, zone);
    }

    public String untilDay() {
        return When.day(until);
    }
}
