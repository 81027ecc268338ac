package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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
import tandem.people.accounts.Person;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** Reports of commercial bias: one for each evaluation that says so, until staff close it. */
@Service
@Transactional
public class BiasCases {
    private static final String CASES =
            """
            select c.id, v.session_id, c.opened_at, v.name, v.email, e.bias_noticed as noticed,
                   k.closed_at, k.closed_by, k.note
            from attendance.bias_case c
            join attendance.evaluation e on e.visit_id = c.visit_id
            join attendance.visit v on v.id = c.visit_id
            left join attendance.bias_case_closing k on k.case_id = c.id
            """;

    private static final String WAITING =
            """
            select c.id, v.session_id, c.opened_at, v.name, e.bias_noticed as noticed,
                   (count(*) over ())::int as waiting
            from attendance.bias_case c
            join attendance.evaluation e on e.visit_id = c.visit_id
            join attendance.visit v on v.id = c.visit_id
            where not exists (select from attendance.bias_case_closing k where k.case_id = c.id)
            order by c.opened_at, c.id limit ?
            """;

    private static final String COUNT_OPEN =
            """
            select count(*) from attendance.bias_case c
            where not exists (select from attendance.bias_case_closing k where k.case_id = c.id)
            """;

    private static final String CLOSE =
            """
            insert into attendance.bias_case_closing (case_id, closed_at, closed_by, note)
            values (?, ?, ?, ?) on conflict do nothing
            """;

    private final JdbcClient db;
    private final Sessions sessions;
    private final AccountService accounts;
    private final AuditTrail audit;
    private final Clock clock;

    private record Row(
            UUID id,
            UUID sessionId,
            OffsetDateTime openedAt,
            String name,
            String email,
            @Nullable String noticed,
            @Nullable OffsetDateTime closedAt,
            @Nullable UUID closedBy,
            @Nullable String note) {}

    BiasCases(
            JdbcClient db,
            Sessions sessions,
            AccountService accounts,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public int openCount() {
        return db.sql(COUNT_OPEN).query(Integer.class).single();
    }

    /** Those that wait, the oldest first, at most {@code limit}; two statements. */
    @Transactional(readOnly = true)
    public List<BiasCase> open(int limit) {
        var rows =
                db.sql(CASES + "where k.case_id is null order by c.opened_at, c.id limit ?")
                        .param(limit)
                        .query(Row.class)
                        .list();
        var plans =
                sessions.sessions(rows.stream().map(Row::sessionId).collect(Collectors.toSet()));
        return rows.stream().map(row -> view(row, plans.get(row.sessionId()), null)).toList();
    }

    /**
     * One that waits, without its session's facts: a list over many sessions has them already.
     *
     * @param name as typed at check-in
     * @param waiting how many wait altogether
     */
    public record Waiting(
            UUID id,
            UUID sessionId,
            Instant openedAt,
            String name,
            @Nullable String noticed,
            int waiting) {}

    /** Those that wait, the oldest first; one statement. */
    @Transactional(readOnly = true)
    public List<Waiting> oldest(int limit) {
        return db.sql(WAITING).param(limit).query(Waiting.class).list();
    }

    /**
     * Not read-only: that staff read it is recorded.
     *
     * @throws NotFound when there is none
     */
    public BiasCase one(UUID caseId, Actor staff) {
        var row =
                db.sql(CASES + "where c.id = ?")
                        .param(caseId)
                        .query(Row.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("Bias case", caseId));
        audit.record(staff.accountId(), "bias.viewed", caseId);
        var closer = row.closedBy() == null ? null : accounts.person(row.closedBy());
        return view(row, sessions.session(row.sessionId()), closer);
    }

    /**
     * @throws BiasCaseClosed when somebody closed it before
     */
    public void close(UUID caseId, String note, Actor staff) {
        one(caseId, staff);
        var closed =
                db.sql(CLOSE)
                        .params(caseId, utc(clock.instant()), staff.accountId(), note.strip())
                        .update();
        if (closed == 0) {
            throw new BiasCaseClosed();
        }
        audit.record(staff.accountId(), "bias.closed", caseId);
    }

    private static BiasCase view(Row row, @Nullable SessionPlan plan, @Nullable Person closer) {
        if (plan == null) {
            throw new IllegalStateException("No session " + row.sessionId());
        }
        return new BiasCase(
                row.id(),
                plan.activityId(),
                plan.activityTitle(),
                plan.title(),
                plan.zone(),
                row.openedAt().toInstant(),
                row.name(),
                row.email(),
                row.noticed(),
                closing(row, closer));
    }

    private static BiasCase.@Nullable Closing closing(Row row, @Nullable Person closer) {
        Instant at = row.closedAt() == null ? null : row.closedAt().toInstant();
        return at == null || row.note() == null || closer == null
                ? null
                : new BiasCase.Closing(at, closer.name(), row.note());
    }
}
