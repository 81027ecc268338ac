package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;

/**
 * Codes on paper, for a room without a screen. One in force for each session; it marks whatever it
 * brings, and staff may end it at any time.
 */
@Service
@Transactional
public class PrintedCodes {
    static final int LENGTH = 8;

    private static final String IN_FORCE =
            """
            select p.code, p.made_at,
                   (select count(*) from attendance.visit v
                    where v.session_id = p.session_id and v.means = 'PRINTED' and v.ended_at is null) as visits
            from attendance.printed_code p where p.session_id = ? and p.ended_at is null
            """;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;
    private final SessionStaff staff;
    private final AuditTrail audit;
    private final Clock clock;

    PrintedCodes(JdbcClient db, SessionStaff staff, AuditTrail audit, Clock clock) {
        this.db = db;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PrintedCode> inForce(UUID sessionId, Actor actor) {
        staff.mustShow(sessionId, actor);
        return find(sessionId);
    }

    /** The one in force, or a new one. */
    public PrintedCode print(UUID sessionId, Actor actor) {
        staff.mustRun(sessionId, actor);
        var made =
                db.sql(
                                """
                                insert into attendance.printed_code (code, session_id, made_at, made_by)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(draw(), sessionId, utc(clock.instant()), actor.accountId())
                        .update();
        if (made == 1) {
            audit.record(actor.accountId(), "code.printed", sessionId);
        }
        return find(sessionId).orElseThrow();
    }

    /** From now on the code says so, and points to the screen and the desk. */
    public void end(UUID sessionId, Actor actor) {
        staff.mustRun(sessionId, actor);
        var ended =
                db.sql(
                                """
                                update attendance.printed_code set ended_at = ?, ended_by = ?
                                where session_id = ? and ended_at is null
                                """)
                        .params(utc(clock.instant()), actor.accountId(), sessionId)
                        .update();
        if (ended == 1) {
            audit.record(actor.accountId(), "code.ended", sessionId);
        }
    }

    private Optional<PrintedCode> find(UUID sessionId) {
        return db.sql(IN_FORCE).param(sessionId).query(PrintedCodes::sheet).optional();
    }

    private static PrintedCode sheet(ResultSet row, int number) throws SQLException {
        return new PrintedCode(
                row.getString("code"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("visits"));
    }

    private String draw() {
        var bits = new byte[LENGTH];
        random.nextBytes(bits);
        return Symbols.of(bits, LENGTH);
    }
}
