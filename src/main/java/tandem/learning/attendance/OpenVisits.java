package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.accounts.Drafts;
import tandem.platform.shared.NotFound;

/**
 * Who may open a visit: the browser it was typed in until somebody has proved it, and from then on
 * the person it belongs to, wherever she signs in. For everybody else it is not there.
 */
@Service
@Transactional(readOnly = true)
public class OpenVisits {
    private static final String STATE =
            """
            select v.device = ? as here,
                   exists (select from attendance.resumption r where r.visit_id = v.id) as resumed,
                   exists (select from attendance.evaluation e where e.visit_id = v.id) as evaluated
            from attendance.visit v where v.id = ?
            """;

    private static final String RESUME =
            """
            insert into attendance.resumption (visit_id, resumed_at) values (?, ?) on conflict do nothing
            """;

    /** Those of this browser at the session that nobody has proved, but for one. */
    private static final String RESUME_THE_OTHERS =
            """
            insert into attendance.resumption (visit_id, resumed_at)
            select id, ? from attendance.visit
            where session_id = ? and device = ? and id <> ? and ended_at is null and proved_at is null
            on conflict do nothing returning visit_id
            """;

    private final VisitTable visits;
    private final JdbcClient db;
    private final AccountService accounts;
    private final Drafts drafts;
    private final Clock clock;

    private record State(boolean here, boolean resumed, boolean evaluated) {}

    OpenVisits(
            VisitTable visits, JdbcClient db, AccountService accounts, Drafts drafts, Clock clock) {
        this.visits = visits;
        this.db = db;
        this.accounts = accounts;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @throws VisitIsSomebodys in this browser, for whoever has not signed in as its owner
     * @throws NotFound for another browser, another person, or when the visit was undone
     */
    public OpenVisit open(UUID visitId, Visitor visitor) {
        var visit = visits.inForce(visitId).orElseThrow(() -> new NotFound("Visit", visitId));
        var state = state(visitId, visitor.device());
        var hers = isHers(visit, visitor.actor());
        if (!hers && !state.here()) {
            throw new NotFound("Visit", visitId);
        }
        if (!hers && visit.proved()) {
            throw new VisitIsSomebodys(visitId);
        }
        return new OpenVisit(visit, hers, state.resumed(), state.evaluated());
    }

    /**
     * Going on with an unproved visit after a new scan. Whoever holds the device may be somebody
     * else: what was typed before goes, and name and e-mail are not shown in it again.
     */
    @Transactional
    public void resume(UUID visitId, Visitor visitor) {
        if (open(visitId, visitor).hers()) {
            return;
        }
        db.sql(RESUME).params(visitId, utc(clock.instant())).update();
        dropDrafts(visitId);
    }

    /** Whoever comes after others in a browser must not read what they typed. */
    @Transactional
    void hideTheOthers(VisitView visit, Device device) {
        db.sql(RESUME_THE_OTHERS)
                .params(utc(clock.instant()), visit.sessionId(), device.hash(), visit.id())
                .query(UUID.class)
                .list()
                .forEach(this::dropDrafts);
    }

    private void dropDrafts(UUID visitId) {
        for (var step : EvaluationStep.values()) {
            drafts.drop(visitId, step.draft());
        }
    }

    private boolean isHers(VisitView visit, @Nullable Actor actor) {
        return actor != null
                && visit.personId() != null
                && (visit.personId().equals(actor.accountId())
                        || accounts.group(actor.accountId()).contains(visit.personId()));
    }

    private State state(UUID visitId, Device device) {
        return db.sql(STATE).params(device.hash(), visitId).query(State.class).single();
    }
}
