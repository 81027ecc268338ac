package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;

/** What CE staff do about who was there: each with a reason, none undone without a trace. */
@Service
@Transactional
public class StaffDecisions {
    private static final String SAY =
            """
            insert into attendance.decision (visit_id, kind, minutes, reason, decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String OTHERS_ON_THE_DEVICE =
            """
            select o.id from attendance.visit v
            join attendance.visit o on o.session_id = v.session_id and o.device = v.device
            where v.id = ? and o.id <> v.id and o.ended_at is null
              and not exists (select from attendance.decision d where d.visit_id = o.id)
            """;

    private final StaffVisits visits;
    private final Presence presence;
    private final LateQuota quota;
    private final AccountService accounts;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    StaffDecisions(
            StaffVisits visits,
            Presence presence,
            LateQuota quota,
            AccountService accounts,
            JdbcClient db,
            AuditTrail audit,
            Clock clock) {
        this.visits = visits;
        this.presence = presence;
        this.quota = quota;
        this.accounts = accounts;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms a listed visit, sets its minutes, grants or refuses a late request. The latest word
     * counts.
     *
     * @throws LateQuotaUsed when the person has had her late requests of the year
     */
    public void decide(DecideVisit decision, Actor actor) {
        var visit = visits.locked(decision.visit(), actor);
        if (decision.word() == DecideVisit.Word.LATE_GRANTED) {
            quota.requireLeft(visit.personId(), visit.email(), visit.scannedAt());
        }
        say(visit.id(), decision, actor);
        if (decision.allOnTheDevice() && decision.word() == DecideVisit.Word.CONFIRMED) {
            db.sql(OTHERS_ON_THE_DEVICE)
                    .param(visit.id())
                    .query(UUID.class)
                    .list()
                    .forEach(other -> say(other, decision, actor));
        }
    }

    /** How many late requests she has had granted in the year of this one, and how many one may. */
    @Transactional(readOnly = true)
    public LateYear lateYear(OfSession of, Actor actor) {
        var visit = visits.ofSession(of, actor);
        return new LateYear(
                quota.granted(visit.personId(), visit.email(), visit.scannedAt()), quota.perYear());
    }

    /** Late requests of one person in one calendar year. */
    public record LateYear(int granted, int quota) {}

    /** Ends a visit, and the attendance it is: all scans of the person at the session. */
    public void end(OfSession of, String reason, Actor actor) {
        var visit = visits.locked(of, actor);
        var person = visit.personId();
        presence.end(
                visit,
                person == null ? Set.of() : accounts.group(person),
                new Presence.End(actor.accountId(), reason));
        audit.record(actor.accountId(), "visit.ended", visit.id());
    }

    private void say(UUID visitId, DecideVisit decision, Actor actor) {
        db.sql(SAY)
                .param(visitId)
                .param(decision.word().name())
                .param(decision.minutes())
                .param(decision.reason())
                .param(utc(clock.instant()))
                .param(actor.accountId())
                .update();
        audit.record(actor.accountId(), "visit.decided", visitId);
    }
}
