package tandem.learning.attendance;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.platform.audit.AuditTrail;
import tandem.platform.encryption.Token;

/** People whom staff check in. A visit like any other, in no browser: she proves it at home. */
@Service
@Transactional
public class WalkIns {
    private final SessionStaff staff;
    private final VisitTable visits;
    private final StaffDecisions decisions;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    WalkIns(
            SessionStaff staff,
            VisitTable visits,
            StaffDecisions decisions,
            JdbcClient db,
            AuditTrail audit,
            Clock clock) {
        this.staff = staff;
        this.visits = visits;
        this.decisions = decisions;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws tandem.platform.shared.NotFound for whoever may not see the session's roster
     * @throws org.springframework.security.access.AccessDeniedException for its faculty
     */
    @Transactional(readOnly = true)
    public void mayCheckIn(UUID sessionId, Actor actor) {
        staff.mustRun(sessionId, actor);
    }

    /** Who is checked in there with this e-mail already is found, not doubled. */
    public UUID checkIn(WalkIn walkIn, Actor actor) {
        staff.mustRun(walkIn.sessionId(), actor);
        return there(walkIn).orElseGet(() -> open(walkIn, actor));
    }

    private UUID open(WalkIn walkIn, Actor actor) {
        var now = clock.instant();
        var nowhere = new Device(Token.random().value());
        var visit =
                visits.open(
                        new CheckIn(
                                walkIn.sessionId(),
                                nowhere,
                                UUID.randomUUID(),
                                walkIn.email(),
                                walkIn.name().strip(),
                                walkIn.profession(),
                                Means.STAFF,
                                now,
                                null),
                        now,
                        false);
        audit.record(actor.accountId(), "visit.entered", visit.id());
        if (walkIn.minutes() != null && walkIn.reason() != null) {
            decisions.decide(
                    new DecideVisit(
                            new OfSession(walkIn.sessionId(), visit.id()),
                            DecideVisit.Word.MINUTES,
                            walkIn.minutes(),
                            walkIn.reason(),
                            false),
                    actor);
        }
        return visit.id();
    }

    private Optional<UUID> there(WalkIn walkIn) {
        return db.sql(
                        """
                        select id from attendance.visit
                        where session_id = ? and email = ? and ended_at is null
                        order by scanned_at limit 1
                        """)
                .params(walkIn.sessionId(), walkIn.email().strip().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional();
    }
}
