package tandem.learning.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.SessionPlan;

/**
 * A visit as staff and credit see it: what it is worth and what is to be looked at.
 *
 * @param decided staff's last word on it; null when they have said none
 * @param given minutes staff gave; null when the rule decides
 */
record Scan(
        UUID visitId,
        UUID sessionId,
        Instant scannedAt,
        Means means,
        boolean farFromWindow,
        boolean sharesDevice,
        boolean evaluated,
        @Nullable String decided,
        @Nullable Integer given) {
    /** Columns for {@link #read}, over {@code attendance.visit v}. */
    static final String COLUMNS =
            """
            v.id as visit_id, v.session_id, v.scanned_at, v.means, v.far_from_window,
            exists (select from attendance.visit o where o.session_id = v.session_id and o.device = v.device
                    and o.email <> v.email and o.ended_at is null) as shares_device,
            exists (select from attendance.evaluation e where e.visit_id = v.id) as evaluated,
            (select d.kind from attendance.decision d where d.visit_id = v.id order by d.id desc limit 1) as decided,
            (select case when d.kind = 'LATE_REFUSED' then 0 else d.minutes end from attendance.decision d
             where d.visit_id = v.id and d.kind <> 'CONFIRMED' order by d.id desc limit 1) as given
            """;

    static Scan read(ResultSet row) throws SQLException {
        return new Scan(
                row.getObject("visit_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("scanned_at", OffsetDateTime.class).toInstant(),
                Means.valueOf(row.getString("means")),
                row.getBoolean("far_from_window"),
                row.getBoolean("shares_device"),
                row.getBoolean("evaluated"),
                row.getString("decided"),
                row.getObject("given", Integer.class));
    }

    int minutes(SessionPlan plan) {
        return given == null ? Minutes.of(plan, scannedAt) : given;
    }

    /** What there is to look at, whether or not staff have. */
    Set<Concern> concerns(SessionPlan plan, boolean twoPlaces) {
        var concerns = EnumSet.noneOf(Concern.class);
        if (means == Means.STAFF) {
            return concerns;
        }
        if (Minutes.isLate(plan, scannedAt)) {
            concerns.add(Concern.LATE);
        }
        if (sharesDevice) {
            concerns.add(Concern.SHARED_DEVICE);
        }
        if (farFromWindow) {
            concerns.add(Concern.FAR_FROM_WINDOW);
        }
        if (twoPlaces) {
            concerns.add(Concern.TWO_PLACES);
        }
        if (means == Means.PRINTED && Minutes.isLate(plan, scannedAt)) {
            concerns.add(Concern.PRINTED_AFTER_END);
        }
        return concerns;
    }

    boolean isSettled() {
        return decided != null;
    }

    /** A claim on its minutes waits: they come from a late request, or nobody has looked yet. */
    boolean waitsForStaff(SessionPlan plan, boolean twoPlaces) {
        if (means != Means.STAFF && Minutes.isLate(plan, scannedAt)) {
            return given == null || given > 0;
        }
        return !isSettled() && !concerns(plan, twoPlaces).isEmpty();
    }
}
