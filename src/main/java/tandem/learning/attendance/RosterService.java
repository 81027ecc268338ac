package tandem.learning.attendance;

import static tandem.learning.attendance.ListRoster.Show.EVERYONE;
import static tandem.learning.attendance.ListRoster.Show.NEED_YOU;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Person;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** Who was at a session, for CE staff and, without e-mails and unchangeable, its faculty. */
@Service
@Transactional(readOnly = true)
public class RosterService {
    private static final int FIRST_WAITING = 20;

    private final RosterTable roster;
    private final SessionStaff staff;
    private final AccountService accounts;
    private final AuditTrail audit;
    private final Clock clock;

    RosterService(
            RosterTable roster,
            SessionStaff staff,
            AccountService accounts,
            AuditTrail audit,
            Clock clock) {
        this.roster = roster;
        this.staff = staff;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NotFound for whoever is neither staff nor faculty of the session
     */
    public Roster list(ListRoster wanted, Actor actor) {
        var plan = staff.mustShow(wanted.sessionId(), actor);
        var question = question(plan, wanted.words().strip(), actor);
        var counts = roster.counts(question);
        var rows = roster.list(wanted.show(), question, wanted.after(), RosterTable.PAGE + 1);
        var page = rows.subList(0, Math.min(rows.size(), RosterTable.PAGE));
        var waiting = waiting(wanted, question, counts);
        var names = names(page, waiting);
        return new Roster(
                plan,
                counts.checkedIn(),
                counts.needYou(),
                forReader(waiting, names, actor),
                forReader(page, names, actor),
                rows.size() > RosterTable.PAGE ? page.getLast().visitId() : null,
                SessionStaff.runs(actor));
    }

    /** Everybody, as a table to keep; recorded, because it carries e-mails. CE staff only. */
    @Transactional
    public Export export(UUID sessionId, Actor actor) {
        var plan = staff.mustRun(sessionId, actor);
        audit.record(actor.accountId(), "roster.exported", sessionId);
        var rows = roster.list(EVERYONE, question(plan, "", actor), null, Integer.MAX_VALUE);
        return new Export(plan, forReader(rows, names(rows, List.of()), actor));
    }

    /** A whole roster to keep. */
    public record Export(SessionPlan session, List<RosterRow> rows) {
        public Export {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @throws NotFound when it is no visit of the session
     */
    public RosterRow visit(OfSession visit, Actor actor) {
        var plan = staff.mustRun(visit.sessionId(), actor);
        var row =
                roster.one(question(plan, "", actor), visit.visitId())
                        .orElseThrow(() -> new NotFound("Visit", visit.visitId()));
        return forReader(List.of(row), names(List.of(row), List.of()), actor).getFirst();
    }

    /** A visit, named with the session on whose roster it stands. */
    public record OfSession(UUID sessionId, UUID visitId) {}

    private List<RosterRow> waiting(
            ListRoster wanted, RosterTable.Question question, RosterTable.Counts counts) {
        return wanted.show() == EVERYONE && wanted.after() == null && counts.needYou() > 0
                ? roster.list(NEED_YOU, question, null, FIRST_WAITING)
                : List.of();
    }

    private RosterTable.Question question(SessionPlan plan, String words, Actor actor) {
        return new RosterTable.Question(
                plan, roster.others(plan), clock.instant(), words, SessionStaff.runs(actor));
    }

    private Map<UUID, Person> names(List<RosterRow> rows, List<RosterRow> more) {
        var ids =
                java.util.stream.Stream.concat(rows.stream(), more.stream())
                        .map(RosterRow::personId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : accounts.people(ids);
    }

    private static List<RosterRow> forReader(
            List<RosterRow> rows, Map<UUID, Person> people, Actor actor) {
        return rows.stream().map(row -> row.named(people, SessionStaff.runs(actor))).toList();
    }
}
