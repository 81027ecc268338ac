package tandem.learning.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.SessionPlan;
import tandem.people.learners.Profession;

/**
 * One e-mail typed on one device at one session.
 *
 * @param email as typed; proves nothing unless {@code proved}
 * @param scannedAt the time that counts
 * @param personId whose attendance it is, by her proof, a known phone or staff's word; else null
 * @param proved she proved it herself, by the code or a sign-in: only then may anything of her
 *     account be touched
 * @param lateReason why she comes after the end; null when she gave none
 */
public record VisitView(
        UUID id,
        UUID sessionId,
        String email,
        String name,
        Profession profession,
        Means means,
        Instant scannedAt,
        @Nullable UUID personId,
        boolean proved,
        @Nullable String lateReason) {
    /** What the scan is worth by the rule; staff may have said otherwise. */
    public int minutesAt(SessionPlan plan) {
        return Minutes.of(plan, scannedAt);
    }

    /** After the session's end: a late request. */
    public boolean isLateFor(SessionPlan plan) {
        return Minutes.isLate(plan, scannedAt);
    }
}
