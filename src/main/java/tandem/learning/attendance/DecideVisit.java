package tandem.learning.attendance;

import org.jspecify.annotations.Nullable;
import tandem.learning.attendance.RosterService.OfSession;

/**
 * Staff's word on a visit.
 *
 * @param minutes only with {@code MINUTES} and {@code LATE_GRANTED}
 * @param allOnTheDevice with {@code CONFIRMED}: everybody who checked in on the same device there
 */
public record DecideVisit(
        OfSession visit,
        Word word,
        @Nullable Integer minutes,
        String reason,
        boolean allOnTheDevice) {
    /** What staff may say. */
    public enum Word {
        CONFIRMED,
        MINUTES,
        LATE_GRANTED,
        LATE_REFUSED
    }
}
