package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/**
 * "Was this you?": visits of the claim window that carry one of a person's confirmed e-mails and
 * belong to nobody, and those that count for her by a known phone or staff's word alone, which she
 * has not proved. No answers are shown: whoever typed them may be somebody else.
 */
@Service
@Transactional
public class UnclaimedVisits {
    /** The template whose fragment {@code panel(view)} shows {@link #of} on her pathway. */
    public static final String FRAGMENT = "attendance/was-this-you";

    /** The window in days of the provider's zone, to the end of the last one. */
    static final String UNCLAIMED =
            """
            select v.id, v.session_id, v.scanned_at, v.name,
                   (v.scanned_at at time zone :zone)::date + s.claim_window_days as until
            from attendance.visit v cross join attendance.setting s
            where (v.person_id is null and v.email = any(:emails)
                   or v.person_id = :account and v.proved_at is null)
              and v.ended_at is null
              and v.scanned_at >= (cast(:today as date) - s.claim_window_days)::timestamp at time zone :zone
              and not exists (select from attendance.disowned_visit d
                              where d.visit_id = v.id and d.account_id = :account)
            order by v.scanned_at desc, v.id
            """;

    private static final String DISOWN =
            """
            insert into attendance.disowned_visit (visit_id, account_id, said_at) values (?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final Sessions sessions;
    private final Visits visits;
    private final ClaimWindow window;
    private final AuditTrail audit;
    private final Clock clock;

    record Row(UUID id, UUID sessionId, OffsetDateTime scannedAt, String name, LocalDate until) {}

    UnclaimedVisits(
            JdbcClient db,
            AccountService accounts,
            Sessions sessions,
            Visits visits,
            ClaimWindow window,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
        this.visits = visits;
        this.window = window;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<UnclaimedVisit> of(Actor actor) {
        var rows = rows(actor);
        if (rows.isEmpty()) {
            return List.of();
        }
        return views(
                rows,
                sessions.sessions(rows.stream().map(Row::sessionId).collect(Collectors.toSet())));
    }

    static List<UnclaimedVisit> views(List<Row> rows, Map<UUID, SessionPlan> plans) {
        return rows.stream().map(row -> view(row, plans.get(row.sessionId()))).toList();
    }

    /**
     * "Yes": the visit is hers from now on. Said twice, it is so once.
     *
     * @throws NotFound for a visit that does not carry her address, is out of the window, or
     *     belongs to somebody else
     */
    public void attach(UUID visitId, Actor actor) {
        if (!isListed(visitId, actor) && !isHers(visitId, actor)) {
            throw new NotFound("Visit", visitId);
        }
        visits.attach(visitId, actor);
    }

    /**
     * "No": left to staff, and not asked again.
     *
     * @throws NotFound for a visit that is not listed for her
     */
    public void disown(UUID visitId, Actor actor) {
        if (!isListed(visitId, actor)) {
            throw new NotFound("Visit", visitId);
        }
        db.sql(DISOWN).params(visitId, actor.accountId(), utc(clock.instant())).update();
        audit.record(actor.accountId(), "visit.disowned", visitId);
    }

    private boolean isListed(UUID visitId, Actor actor) {
        return rows(actor).stream().anyMatch(row -> row.id().equals(visitId));
    }

    private boolean isHers(UUID visitId, Actor actor) {
        return db.sql(
                        "select person_id from attendance.visit where id = ? and person_id is not"
                                + " null")
                .param(visitId)
                .query(UUID.class)
                .optional()
                .filter(accounts.group(actor.accountId())::contains)
                .isPresent();
    }

    private List<Row> rows(Actor actor) {
        var emails = accounts.confirmedEmails(actor.accountId());
        var zone = window.zone();
        return db.sql(UNCLAIMED)
                .param("zone", zone.getId())
                .param("emails", emails.toArray(String[]::new))
                .param("today", LocalDate.now(clock.withZone(zone)))
                .param("account", actor.accountId())
                .query(Row.class)
                .list();
    }

    private static UnclaimedVisit view(Row row, @Nullable SessionPlan session) {
        var plan = Objects.requireNonNull(session, "a visit's session");
        return new UnclaimedVisit(
                row.id(),
                plan.title(),
                row.scannedAt().toInstant(),
                plan.zone(),
                row.name(),
                row.until());
    }
}
