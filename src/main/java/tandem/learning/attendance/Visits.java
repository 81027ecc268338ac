package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.learners.LearnerService;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** A device at a session, before anyone is proved, and the moment in which someone is. */
@Service
@Transactional
public class Visits {
    private final VisitTable visits;
    private final Presence presence;
    private final JdbcClient db;
    private final Sessions sessions;
    private final AccountService accounts;
    private final LearnerService learners;
    private final List<VisitFollower> followers;
    private final AuditTrail audit;
    private final Clock clock;

    Visits(
            VisitTable visits,
            Presence presence,
            JdbcClient db,
            Sessions sessions,
            AccountService accounts,
            LearnerService learners,
            List<VisitFollower> followers,
            AuditTrail audit,
            Clock clock) {
        this.visits = visits;
        this.presence = presence;
        this.db = db;
        this.sessions = sessions;
        this.accounts = accounts;
        this.learners = learners;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same form again, or the same e-mail on the same device, finds the visit it made. */
    public VisitView open(CheckIn form) {
        var plan = sessions.session(form.sessionId());
        return visits.open(form, clock.instant(), Minutes.isFar(plan, form.scannedAt()));
    }

    /** The latest of this device at the session: whose it is, nobody knows. */
    @Transactional(readOnly = true)
    public Optional<VisitView> current(UUID sessionId, Device device) {
        return visits.latest(sessionId, device);
    }

    /**
     * @throws NotFound when it is another device's, or was undone
     */
    @Transactional(readOnly = true)
    public VisitView visit(UUID visitId, Device device) {
        return visits.inForce(visitId, device).orElseThrow(() -> new NotFound("Visit", visitId));
    }

    /**
     * She has proved it, by the code or a sign-in: the visit belongs to her account, it counts as
     * her attendance, and whatever waited for that moment takes effect. A second time changes
     * nothing.
     *
     * @throws VisitOfAnother when somebody else has proved it, or checked in on her own phone
     */
    public void attach(UUID visitId, Actor actor) {
        var visit = visits.locked(visitId);
        var group = accounts.group(actor.accountId());
        var before = visit.personId();
        if (before != null && !group.contains(before)) {
            if (!vouched(visitId)) {
                throw new VisitOfAnother();
            }
            presence.release(visit, before);
        }
        if (visit.proved()) {
            return;
        }
        presence.count(visit, actor.accountId(), group);
        db.sql("update attendance.visit set proved_at = ? where id = ?")
                .params(utc(clock.instant()), visitId)
                .update();
        learners.stateOnce(actor.accountId(), visit.profession());
        audit.record(actor.accountId(), "visit.attached", visitId);
        followers.forEach(follower -> follower.attached(visitId, actor));
    }

    /**
     * "Not you? Undo": on the device it was typed on, until somebody has proved it or staff have
     * vouched for it.
     *
     * @throws NotFound for another device
     * @throws VisitOfAnother when it is too late for that
     */
    public void undo(UUID visitId, Device device) {
        var visit = visits.locked(visitId, device);
        if (visit.proved() || (visit.personId() != null && vouched(visitId))) {
            throw new VisitOfAnother();
        }
        var person = visit.personId();
        presence.end(
                visit,
                person == null ? Set.of() : accounts.group(person),
                new Presence.End(null, "UNDONE_ON_DEVICE"));
    }

    /** By staff's word alone, and not proved since. */
    private boolean vouched(UUID visitId) {
        return db.sql(
                        "select vouched_by is not null and proved_at is null from attendance.visit where id = ?")
                .param(visitId)
                .query(Boolean.class)
                .single();
    }
}
