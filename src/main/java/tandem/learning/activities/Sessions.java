package tandem.learning.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.AccountService;
import tandem.platform.shared.NotFound;

/** The sessions of published activities, for whoever counts presence; one statement each. */
@Service
@Transactional(readOnly = true)
public class Sessions {
    private static final String PLANS =
            """
            select s.id, s.activity_id, a.title as activity_title, s.title, s.zone, s.starts_at, s.ends_at,
                   s.place, s.link, s.opens_before_start, s.closes_after_start, s.grace,
                   s.claim_opens_after_end, s.minutes,
                   array(select from_minute from activities.agenda_item
                         where session_id = s.id and accredited order by position) as froms,
                   array(select to_minute from activities.agenda_item
                         where session_id = s.id and accredited order by position) as tos
            from activities.session s join activities.activity a on a.id = s.activity_id
            where a.state <> 'DRAFT' and
            """;

    /** The outer bounds are those that the index knows. */
    private static final String DURING =
            """
            select id from activities.session
            where scans_until > ? and ends_at > ? and scans_from < ? and starts_at < ?
            """;

    private static final String BESIDE =
            """
             (s.activity_id = ?
              or s.id = any(?) and exists (select from activities.session o
                                           where o.activity_id = ? and o.starts_at < s.ends_at
                                             and s.starts_at < o.ends_at))
            order by s.starts_at, s.id
            """;

    private static final String TEACHES =
            """
            select exists (select from activities.session_faculty f
                           join activities.person p on p.id = f.person_id
                           where f.session_id = ? and (p.account_id = any(?) or p.email = any(?)))
            """;

    private final JdbcClient db;
    private final AccountService accounts;

    Sessions(JdbcClient db, AccountService accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /**
     * @throws NotFound when there is none, or its activity is a draft
     */
    public SessionPlan session(UUID sessionId) {
        return db.sql(PLANS + " s.id = ?")
                .param(sessionId)
                .query(Sessions::plan)
                .optional()
                .orElseThrow(() -> new NotFound("Session", sessionId));
    }

    public Map<UUID, SessionPlan> sessions(Collection<UUID> sessionIds) {
        return db
                .sql(PLANS + " s.id = any(?)")
                .param(sessionIds.toArray(UUID[]::new))
                .query(Sessions::plan)
                .list()
                .stream()
                .collect(Collectors.toMap(SessionPlan::id, Function.identity()));
    }

    /** In the order in which they start. */
    public List<SessionPlan> ofActivity(UUID activityId) {
        return db.sql(PLANS + " s.activity_id = ? order by s.starts_at, s.id")
                .param(activityId)
                .query(Sessions::plan)
                .list();
    }

    /**
     * The activity's own, and of the others those that run at the same time as one of them, in the
     * order in which they start.
     */
    public List<SessionPlan> ofActivityOrBeside(UUID activityId, Collection<UUID> others) {
        return db.sql(PLANS + BESIDE)
                .params(activityId, others.toArray(UUID[]::new), activityId)
                .query(Sessions::plan)
                .list();
    }

    /**
     * Those a code shown at {@code now} may belong to: from the first minute of the session's day
     * in its zone (or the opening of check-in, if earlier) until 24 hours after its end (or its
     * grace, if later).
     */
    public List<SessionPlan> openForCheckIn(Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return db.sql(PLANS + " s.scans_from <= ? and s.scans_until > ? order by s.starts_at, s.id")
                .params(at, at)
                .query(Sessions::plan)
                .list();
    }

    /** Those that end after that moment, the first to start first; for the CE office. */
    public List<SessionPlan> endingSince(Instant moment) {
        return db.sql(PLANS + " s.ends_at > ? order by s.starts_at, s.id")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Sessions::plan)
                .list();
    }

    /** Those that run at some time in between. */
    public List<UUID> during(Instant from, Instant to) {
        return db.sql(DURING)
                .params(from.atOffset(ZoneOffset.UTC), from.atOffset(ZoneOffset.UTC))
                .params(to.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Whether she is of the session's faculty, by account or by an e-mail she confirmed. */
    public boolean teaches(UUID sessionId, UUID accountId) {
        return db.sql(TEACHES)
                .params(
                        sessionId,
                        accounts.group(accountId).toArray(UUID[]::new),
                        accounts.confirmedEmails(accountId).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private static SessionPlan plan(ResultSet row, int number) throws SQLException {
        var startsAt = row.getObject("starts_at", OffsetDateTime.class).toInstant();
        var endsAt = row.getObject("ends_at", OffsetDateTime.class).toInstant();
        var closes = startsAt.plus(minutes(row, "closes_after_start"));
        var agenda = Agenda.accredited(startsAt, items(row));
        var set = row.getObject("minutes", Integer.class);
        return new SessionPlan(
                row.getObject("id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getString("activity_title"),
                row.getString("title"),
                ZoneId.of(row.getString("zone")),
                startsAt,
                endsAt,
                place(row.getString("place"), row.getString("link")),
                startsAt.minus(minutes(row, "opens_before_start")),
                closes,
                closes.plus(minutes(row, "grace")),
                endsAt.plus(minutes(row, "claim_opens_after_end")),
                set == null ? Agenda.minutes(agenda) : set,
                agenda.isEmpty() && set != null ? List.of(new Span(startsAt, endsAt)) : agenda);
    }

    private static String place(String place, String link) {
        return place.isEmpty() || link.isEmpty() ? place + link : place + ", or " + link;
    }

    private static Duration minutes(ResultSet row, String column) throws SQLException {
        return Duration.ofMinutes(row.getInt(column));
    }

    private static List<AgendaItem> items(ResultSet row) throws SQLException {
        var froms = (Integer[]) row.getArray("froms").getArray();
        var tos = (Integer[]) row.getArray("tos").getArray();
        return IntStream.range(0, froms.length)
                .mapToObj(i -> new AgendaItem(froms[i], tos[i], "", true))
                .toList();
    }
}
