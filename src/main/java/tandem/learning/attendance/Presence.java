package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a visit somebody's attendance: one in force for each person and session, and a person is
 * all the accounts merged into one. Runs in the caller's transaction.
 */
@Component
class Presence {
    /** Everybody of the group waits at the same lock, whichever of its accounts she uses. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(?, 0)) is null";

    private static final String ATTEND =
            """
            insert into attendance.attendance (id, person_id, session_id, made_at)
            select ?, ?, ?, ?
            where not exists (select from attendance.attendance
                              where session_id = ? and person_id = any(?) and ended_at is null)
            """;

    private static final String COUNT =
            """
            update attendance.visit
            set person_id = ?, counted_at = coalesce(counted_at, ?)
            where id = ?
            """;

    private static final String END_VISITS =
            """
            update attendance.visit set ended_at = ?, ended_by = ?, ended_because = ?
            where (id = ? or session_id = ? and person_id = any(?)) and ended_at is null
            """;

    private static final String END_ATTENDANCE =
            """
            update attendance.attendance set ended_at = ?, ended_by = ?, ended_because = ?
            where session_id = ? and person_id = any(?) and ended_at is null
            """;

    private final JdbcClient db;
    private final Clock clock;

    Presence(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void count(VisitView visit, UUID personId, Set<UUID> group) {
        var now = utc(clock.instant());
        db.sql(LOCK)
                .param(visit.sessionId() + "/" + Collections.min(group))
                .query(Boolean.class)
                .single();
        db.sql(ATTEND)
                .params(UUID.randomUUID(), personId, visit.sessionId(), now)
                .params(visit.sessionId(), group.toArray(UUID[]::new))
                .update();
        db.sql(COUNT).params(personId, now, visit.id()).update();
    }

    /**
     * Ends what staff's word made, when the person herself proves the visit for another account.
     */
    void release(VisitView visit, UUID personId) {
        db.sql(
                        """
                        update attendance.attendance a set ended_at = ?, ended_because = 'PROVED_BY_ANOTHER'
                        where a.person_id = ? and a.session_id = ? and a.ended_at is null
                          and not exists (select from attendance.visit v where v.person_id = a.person_id
                              and v.session_id = a.session_id and v.ended_at is null and v.id <> ?)
                        """)
                .params(utc(clock.instant()), personId, visit.sessionId(), visit.id())
                .update();
    }

    /**
     * @param by null on the device itself
     */
    record End(@Nullable UUID by, String because) {}

    /** The visit; and where it is somebody's, her attendance and all her visits at the session. */
    void end(VisitView visit, Set<UUID> group, End end) {
        var people = group.toArray(UUID[]::new);
        var now = utc(clock.instant());
        db.sql(END_VISITS)
                .param(now)
                .param(end.by())
                .param(end.because())
                .param(visit.id())
                .param(visit.sessionId())
                .param(people)
                .update();
        db.sql(END_ATTENDANCE)
                .param(now)
                .param(end.by())
                .param(end.because())
                .param(visit.sessionId())
                .param(people)
                .update();
    }
}
