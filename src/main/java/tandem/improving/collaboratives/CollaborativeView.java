package tandem.improving.collaboratives;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collaborative as everybody may know it; no team's counts are in it.
 *
 * @param enrollmentOpen when it was read, by the date in its zone; first and last day count
 */
public record CollaborativeView(
        UUID id,
        int version,
        String name,
        String aim,
        ZoneId zone,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate enrollmentOpensOn,
        LocalDate enrollmentClosesOn,
        boolean enrollmentOpen,
        KickOff kickOff,
        @Nullable UUID sourceActivityId) {

    /** The date of an instant where the collaborative keeps its calendar. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
