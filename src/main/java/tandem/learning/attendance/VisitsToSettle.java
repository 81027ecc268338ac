package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;

/** What staff have to settle over many sessions, for the CE office. */
@Service
@Transactional(readOnly = true)
public class VisitsToSettle {
    /** A person's first scan at a session stands for all of hers, as on the roster. */
    private static final String TO_SETTLE =
            """
            with plan as (
              select * from unnest(:ids::uuid[], :starts::timestamptz[], :ends::timestamptz[],
                                   :late::timestamptz[], :settle::timestamptz[])
                as p (session_id, starts_at, ends_at, late_from, settle_from)),
            seen as (
              select v.id, v.session_id, v.name, v.scanned_at, v.person_id is null as nobodys, p.settle_from,
                     v.means <> 'STAFF'
                       and not exists (select from attendance.decision d where d.visit_id = v.id) as undecided,
                     v.scanned_at >= p.late_from as late,
                     v.far_from_window
                       or exists (select from attendance.visit o where o.session_id = v.session_id
                                  and o.device = v.device and o.email <> v.email and o.ended_at is null)
                       or exists (select from plan q join attendance.visit o on o.session_id = q.session_id
                                  where q.session_id <> v.session_id and q.starts_at < p.ends_at
                                    and p.starts_at < q.ends_at and o.ended_at is null
                                    and (o.person_id = v.person_id or v.person_id is null and o.email = v.email))
                       as listed
              from plan p join attendance.visit v on v.session_id = p.session_id and v.ended_at is null
              where not exists (select from attendance.visit e where e.session_id = v.session_id
                                and e.person_id = v.person_id and e.ended_at is null
                                and (e.scanned_at, e.id) < (v.scanned_at, v.id)))
            select session_id, kind, count(*)::int as people, min(scanned_at) as oldest,
                   (array_agg(id order by scanned_at, id))[1] as visit_id,
                   (array_agg(name order by scanned_at, id))[1\\:3] as names
            from seen cross join lateral (values
              ('LATE', undecided and late), ('LISTED', undecided and listed and not late),
              ('UNCONFIRMED', nobodys and :now >= settle_from)) as k (kind, holds)
            where holds group by session_id, kind order by oldest, session_id
            """;

    private final JdbcClient db;
    private final Clock clock;

    VisitsToSettle(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What there is to settle. */
    public enum Kind {
        /** Scanned after the end: no minutes unless staff give them. */
        LATE,
        /** Several people on a device, far from the window, or two places at once. */
        LISTED,
        /** Nobody proved it, two hours after its session could be claimed. */
        UNCONFIRMED
    }

    /**
     * The visits of one session that wait for the same word.
     *
     * @param people how many; {@code names} of the first three, as typed
     * @param oldest when the first of them scanned, and {@code visitId} its visit
     */
    public record ToSettle(
            Kind kind,
            SessionPlan session,
            int people,
            Instant oldest,
            UUID visitId,
            List<String> names) {
        public ToSettle {
            names = List.copyOf(names);
        }
    }

    /** The oldest first; one statement, however many sessions and visits. */
    public List<ToSettle> of(List<SessionPlan> sessions) {
        var plans =
                sessions.stream().collect(Collectors.toMap(SessionPlan::id, Function.identity()));
        return db.sql(TO_SETTLE)
                .param("ids", sessions.stream().map(SessionPlan::id).toArray(UUID[]::new))
                .param("starts", moments(sessions, SessionPlan::startsAt))
                .param("ends", moments(sessions, SessionPlan::endsAt))
                .param("late", moments(sessions, VisitsToSettle::lateFrom))
                .param("settle", moments(sessions, VisitsToSettle::settleFrom))
                .param("now", utc(clock.instant()))
                .query((row, index) -> toSettle(row, plans))
                .list();
    }

    private static Instant lateFrom(SessionPlan plan) {
        return Stream.of(plan.graceEnds(), plan.endsAt()).max(Instant::compareTo).orElseThrow();
    }

    private static Instant settleFrom(SessionPlan plan) {
        return plan.claimOpens().plus(Duration.ofHours(2));
    }

    private static String[] moments(
            List<SessionPlan> sessions, Function<SessionPlan, Instant> moment) {
        return sessions.stream().map(moment).map(Instant::toString).toArray(String[]::new);
    }

    private static ToSettle toSettle(ResultSet row, Map<UUID, SessionPlan> plans)
            throws SQLException {
        var session = plans.get(row.getObject("session_id", UUID.class));
        if (session == null) {
            throw new IllegalStateException("A session nobody asked for");
        }
        return new ToSettle(
                Kind.valueOf(row.getString("kind")),
                session,
                row.getInt("people"),
                row.getObject("oldest", OffsetDateTime.class).toInstant(),
                row.getObject("visit_id", UUID.class),
                List.of((String[]) row.getArray("names").getArray()));
    }
}
