package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;

/** Which session a code belongs to, and what a session's screen shows. */
@Service
@Transactional
public class SessionCodes {
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;
    private final Sessions sessions;
    private final Clock clock;

    SessionCodes(JdbcClient db, Sessions sessions, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Among the sessions open now; reads and writes nothing else.
     *
     * @param typed as it was scanned or typed
     */
    @Transactional(readOnly = true)
    public ScannedCode find(String typed) {
        var code = Symbols.read(typed);
        return switch (code.length()) {
            case ChangingCode.LENGTH -> onAScreen(code);
            case PrintedCodes.LENGTH -> onPaper(code);
            default -> new ScannedCode.Unknown();
        };
    }

    /** The session's secret is made when its screen is opened for the first time. */
    public ShownCode shown(UUID sessionId) {
        var secrets = secrets(List.of(sessionId));
        var secret = secrets.containsKey(sessionId) ? secrets.get(sessionId) : make(sessionId);
        var now = clock.instant();
        return new ShownCode(new ChangingCode(secret).at(now), ChangingCode.secondsLeft(now));
    }

    private ScannedCode onAScreen(String code) {
        var now = clock.instant();
        var open = sessions.openForCheckIn(now);
        var secrets = secrets(open.stream().map(SessionPlan::id).toList());
        var found = open.stream().filter(plan -> shows(secrets.get(plan.id()), code, now)).toList();
        return found.isEmpty() ? new ScannedCode.Unknown() : new ScannedCode.Open(found, false);
    }

    private static boolean shows(
            byte @org.jspecify.annotations.Nullable [] secret, String code, Instant now) {
        return secret != null && new ChangingCode(secret).takes(code, now);
    }

    private ScannedCode onPaper(String code) {
        record Sheet(UUID sessionId, boolean ended) {}
        return db.sql(
                        "select session_id, ended_at is not null as ended from attendance.printed_code"
                                + " where code = ?")
                .param(code)
                .query(Sheet.class)
                .optional()
                .<ScannedCode>map(sheet -> {
                    var plan = sessions.session(sheet.sessionId());
                    return sheet.ended()
                            ? new ScannedCode.Ended(plan)
                            : new ScannedCode.Open(List.of(plan), true);
                })
                .orElseGet(ScannedCode.Unknown::new);
    }

    private Map<UUID, byte[]> secrets(List<UUID> sessionIds) {
        var secrets = new HashMap<UUID, byte[]>();
        if (!sessionIds.isEmpty()) {
            db.sql(
                            "select session_id, secret from attendance.session_code where session_id = any(?)")
                    .param(sessionIds.toArray(UUID[]::new))
                    .query((ResultSet row) -> keep(row, secrets));
        }
        return secrets;
    }

    private static void keep(ResultSet row, Map<UUID, byte[]> secrets) throws SQLException {
        secrets.put(row.getObject("session_id", UUID.class), row.getBytes("secret"));
    }

    /** Two who open the first screen at once: one secret, the other reads it. */
    private byte[] make(UUID sessionId) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        db.sql(
                        """
                        insert into attendance.session_code (session_id, secret, made_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(sessionId, secret, utc(clock.instant()))
                .update();
        return Objects.requireNonNull(secrets(List.of(sessionId)).get(sessionId));
    }
}
