package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.encryption.Token;
import tandem.platform.shared.NotFound;

/**
 * A link that opens a session's screen on a computer where nobody signs in. 128 random bits, one in
 * force for each session, over when the session is.
 */
@Service
@Transactional
public class RoomLinks {
    private final JdbcClient db;
    private final Sessions sessions;
    private final SessionStaff staff;
    private final AuditTrail audit;
    private final Clock clock;

    RoomLinks(JdbcClient db, Sessions sessions, SessionStaff staff, AuditTrail audit, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends the one before. It is shown once: only its hash is kept. Open it at /room/{token}. */
    public Token make(UUID sessionId, Actor actor) {
        staff.mustShow(sessionId, actor);
        var now = utc(clock.instant());
        db.sql(
                        "update attendance.room_link set ended_at = ? where session_id = ? and ended_at is null")
                .params(now, sessionId)
                .update();
        var token = Token.random();
        db.sql(
                        """
                        insert into attendance.room_link (token_hash, session_id, made_at, made_by)
                        values (?, ?, ?, ?)
                        """)
                .params(token.hash(), sessionId, now, actor.accountId())
                .update();
        audit.record(actor.accountId(), "room.opened", sessionId);
        return token;
    }

    /**
     * @throws NotFound when it never was one, was replaced, or the session is over
     */
    @Transactional(readOnly = true)
    public SessionPlan behind(Token token) {
        return db.sql(
                        "select session_id from attendance.room_link where token_hash = ? and ended_at is null")
                .param(token.hash())
                .query(UUID.class)
                .optional()
                .map(sessions::session)
                .filter(this::isNotOver)
                .orElseThrow(() -> new NotFound("Room", "link"));
    }

    private boolean isNotOver(SessionPlan plan) {
        var last = plan.graceEnds().isAfter(plan.endsAt()) ? plan.graceEnds() : plan.endsAt();
        return clock.instant().isBefore(last);
    }
}
