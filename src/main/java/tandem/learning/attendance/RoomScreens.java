package tandem.learning.attendance;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.people.accounts.Actor;
import tandem.platform.encryption.Token;

/** The screen of a room: for CE staff, the session's faculty, and whoever holds the room's link. */
@Service
@Transactional
public class RoomScreens {
    private static final String CHECKED_IN =
            """
            select (count(*) filter (where person_id is null) + count(distinct person_id))::int
            from attendance.visit where session_id = ? and ended_at is null
            """;

    private final SessionCodes codes;
    private final RoomLinks links;
    private final SessionStaff staff;
    private final CheckInSheets sheets;
    private final JdbcClient db;

    RoomScreens(
            SessionCodes codes,
            RoomLinks links,
            SessionStaff staff,
            CheckInSheets sheets,
            JdbcClient db) {
        this.codes = codes;
        this.links = links;
        this.staff = staff;
        this.sheets = sheets;
        this.db = db;
    }

    /**
     * @throws tandem.platform.shared.NotFound for whoever is neither staff nor faculty of it
     */
    public RoomScreen show(UUID sessionId, Actor actor) {
        return screen(staff.mustShow(sessionId, actor));
    }

    /**
     * @throws tandem.platform.shared.NotFound when the link is none, was replaced, or is over
     */
    public RoomScreen show(Token room) {
        return screen(links.behind(room));
    }

    private RoomScreen screen(SessionPlan plan) {
        return new RoomScreen(sheets.of(plan), codes.shown(plan.id()), checkedIn(plan.id()));
    }

    private int checkedIn(UUID sessionId) {
        return db.sql(CHECKED_IN).param(sessionId).query(Integer.class).single();
    }
}
