package tandem.learning.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;

/** What was attended, for whoever gives credit for it. Two statements, however many sessions. */
@Service
@Transactional(readOnly = true)
public class AttendedActivities {
    private static final String SCANS =
            "select "
                    + Scan.COLUMNS
                    + """
                    from attendance.visit v
                    where v.person_id = any(?) and v.ended_at is null
                      and exists (select from attendance.attendance a where a.person_id = any(?)
                                  and a.session_id = v.session_id and a.ended_at is null)
                    order by v.scanned_at, v.id
                    """;

    private final JdbcClient db;
    private final Sessions sessions;

    AttendedActivities(JdbcClient db, Sessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /**
     * @param group all ids of one person
     */
    public Attended of(Set<UUID> group, UUID activityId) {
        var scans = scans(group);
        var all =
                sessions.ofActivityOrBeside(
                        activityId, scans.stream().map(Scan::sessionId).toList());
        var plans = all.stream().filter(plan -> plan.activityId().equals(activityId)).toList();
        return attended(plans, scans, byId(all));
    }

    private List<Scan> scans(Set<UUID> group) {
        var ids = group.toArray(UUID[]::new);
        return db.sql(SCANS).param(ids).param(ids).query((row, number) -> Scan.read(row)).list();
    }

    private static Attended attended(
            List<SessionPlan> plans, List<Scan> scans, Map<UUID, SessionPlan> all) {
        var counting =
                scans.stream()
                        .collect(Collectors.toMap(Scan::sessionId, scan -> scan, (a, b) -> a));
        var sum = new Credited();
        var waits = false;
        for (var plan : plans) {
            var scan = counting.get(plan.id());
            if (scan != null) {
                sum.add(plan, scan);
                waits |= scan.waitsForStaff(plan, isAtTwoPlaces(plan, counting.keySet(), all));
            }
        }
        var here =
                scans.stream().filter(scan -> byId(plans).containsKey(scan.sessionId())).toList();
        return new Attended(
                sum.minutes(),
                waits,
                here.stream().anyMatch(Scan::evaluated),
                plans.isEmpty() ? null : latest(plans, SessionPlan::claimOpens),
                completedOn(plans, counting.keySet()),
                here.stream().map(Scan::visitId).toList());
    }

    /** Whether she was also checked in at another session that runs at the same time. */
    private static boolean isAtTwoPlaces(
            SessionPlan plan, Set<UUID> attended, Map<UUID, SessionPlan> all) {
        return attended.stream()
                .filter(id -> !id.equals(plan.id()))
                .map(all::get)
                .anyMatch(other ->
                        other != null
                                && other.startsAt().isBefore(plan.endsAt())
                                && plan.startsAt().isBefore(other.endsAt()));
    }

    private static @Nullable LocalDate completedOn(List<SessionPlan> plans, Set<UUID> attended) {
        return plans.stream()
                .filter(plan -> attended.contains(plan.id()))
                .map(plan -> plan.startsAt().atZone(plan.zone()).toLocalDate())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant latest(List<SessionPlan> plans, Function<SessionPlan, Instant> moment) {
        return plans.stream().map(moment).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Map<UUID, SessionPlan> byId(List<SessionPlan> plans) {
        return plans.stream().collect(Collectors.toMap(SessionPlan::id, plan -> plan));
    }
}
