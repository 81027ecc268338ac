package tandem.learning.attendance;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;

/**
 * Who stands before the room: CE staff run every session; a session's faculty may show its screen
 * and see who is there. For everybody else it is not there.
 */
@Component
class SessionStaff {
    private final Sessions sessions;

    SessionStaff(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @throws NotFound for whoever is neither
     */
    SessionPlan mustShow(UUID sessionId, Actor actor) {
        if (!runs(actor) && !sessions.teaches(sessionId, actor.accountId())) {
            throw new NotFound("Session", sessionId);
        }
        return sessions.session(sessionId);
    }

    /**
     * @throws NotFound for whoever may not even see it
     * @throws AccessDeniedException for faculty, who see it
     */
    SessionPlan mustRun(UUID sessionId, Actor actor) {
        var plan = mustShow(sessionId, actor);
        if (!runs(actor)) {
            throw new AccessDeniedException("Only CE staff change who was there");
        }
        return plan;
    }

    static boolean runs(Actor actor) {
        return actor.is(Role.CE_STAFF) || actor.is(Role.CE_DIRECTOR);
    }
}
