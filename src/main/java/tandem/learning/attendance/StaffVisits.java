package tandem.learning.attendance;

import org.springframework.stereotype.Component;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.people.accounts.Actor;
import tandem.platform.shared.NotFound;

/** Finds a visit through its session, for staff who may change it. */
@Component
class StaffVisits {
    private final SessionStaff staff;
    private final VisitTable visits;

    StaffVisits(SessionStaff staff, VisitTable visits) {
        this.staff = staff;
        this.visits = visits;
    }

    /**
     * @throws NotFound when it is no visit of the session, or was ended
     */
    VisitView ofSession(OfSession of, Actor actor) {
        staff.mustRun(of.sessionId(), actor);
        return visits.inForce(of.visitId())
                .filter(visit -> visit.sessionId().equals(of.sessionId()))
                .orElseThrow(() -> new NotFound("Visit", of.visitId()));
    }

    /** Whoever comes second waits, and then sees what the first did. */
    VisitView locked(OfSession of, Actor actor) {
        staff.mustRun(of.sessionId(), actor);
        var visit = visits.locked(of.visitId());
        if (!visit.sessionId().equals(of.sessionId())) {
            throw new NotFound("Visit", of.visitId());
        }
        return visit;
    }
}
