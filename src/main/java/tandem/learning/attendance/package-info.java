/**
 * Who was in the room and what they made of it: codes, check-in, visits, the roster; evaluation and
 * commitments.
 *
 * <p>A typed e-mail proves nothing: it opens a visit in one browser. Only a proved visit, a sign-in
 * or staff's word makes it somebody's attendance. Shows later features through {@link
 * tandem.learning.attendance.NextStep} and lets them follow through {@link
 * tandem.learning.attendance.VisitFollower}.
 */
@ApplicationModule(
        id = "attendance",
        displayName = "Attendance",
        allowedDependencies = {
            "accounts",
            "organizations",
            "learners",
            "activities",
            "limits",
            "mail"
        })
@NullMarked
package tandem.learning.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
