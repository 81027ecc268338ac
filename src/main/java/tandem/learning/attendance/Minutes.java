package tandem.learning.attendance;

import java.time.Duration;
import java.time.Instant;
import tandem.learning.activities.SessionPlan;

/**
 * What one scan is worth (docs/standards/credit-systems.md). Until the grace ends, in full, however
 * early: it counts when the window opens. Later while the session runs, the accredited minutes
 * left. After the end nothing: a late request.
 */
final class Minutes {
    private static final Duration FAR = Duration.ofHours(2);

    private Minutes() {}

    static int of(SessionPlan plan, Instant scan) {
        return isInFull(plan, scan) ? plan.accreditedMinutes() : plan.minutesFrom(scan);
    }

    static boolean isInFull(SessionPlan plan, Instant scan) {
        return scan.isBefore(plan.graceEnds());
    }

    static boolean isEarly(SessionPlan plan, Instant scan) {
        return scan.isBefore(plan.checkInOpens());
    }

    /** Neither in the window or its grace nor while the session runs. */
    static boolean isLate(SessionPlan plan, Instant scan) {
        return !isInFull(plan, scan) && !scan.isBefore(plan.endsAt());
    }

    /** More than two hours before the window opens or after it closes: accepted, and listed. */
    static boolean isFar(SessionPlan plan, Instant scan) {
        return scan.isBefore(plan.checkInOpens().minus(FAR))
                || scan.isAfter(plan.checkInCloses().plus(FAR));
    }
}
