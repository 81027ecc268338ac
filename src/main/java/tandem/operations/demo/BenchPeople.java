package tandem.operations.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.operations.demo.DemoActivities.Taught;

/**
 * Nurses who sat in a session yesterday, proved it, evaluated it and have claimed nothing yet. Laid
 * out as sets, where the services would take minutes for thousands.
 */
@Component
@Profile("demo")
class BenchPeople {
    /** Nobody else has an address there. */
    static final String DOMAIN = "@bench.example";

    private static final String ACCOUNTS =
            """
            with made as (
              insert into accounts.account (id, name, created_at)
              select uuidv7(), 'Bench Person ' || n, :now from generate_series(1, :people) n
              returning id, name),
            addressed as (
              insert into accounts.email_address (account_id, address, added_at, confirmed_at)
              select id, 'person-' || split_part(name, ' ', 3) || :domain, :now, :now from made),
            learning as (
              insert into learners.learner (account_id, profession) select id, 'NURSE' from made)
            insert into accounts.global_role (account_id, role) select id, 'LEARNER' from made
            """;

    private static final String VISITS =
            """
            with visited as (
              insert into attendance.visit (id, session_id, device, email, name, profession, means, scanned_at, typed_at,
                                            far_from_window, person_id, counted_at, proved_at)
              select uuidv7(), :session, sha256(a.id::text::bytea), e.address, a.name, 'NURSE', 'QR', :scanned, :scanned,
                     false, a.id, :scanned, :scanned
              from accounts.account a join accounts.email_address e on e.account_id = a.id
              where e.address like 'person-%' || :domain
              returning id, person_id)
            insert into attendance.attendance (id, person_id, session_id, made_at)
            select uuidv7(), person_id, :session, :scanned from visited
            """;

    private static final String EVALUATIONS =
            """
            with evaluated as (
              insert into attendance.evaluation (visit_id, finished_at, free_of_bias, champion, join_choice)
              select id, :now, true, false, 'NOT_NOW' from attendance.visit where session_id = :session
              returning visit_id),
            rated as (
              insert into attendance.objective_rating (visit_id, objective_id, objective, rating)
              select visit_id, o.id, o.text, 4 from evaluated
              cross join activities.objective o where o.activity_id = :activity),
            named as (
              insert into attendance.barrier_named (visit_id, code, shared)
              select visit_id, 'VISIT_TOO_SHORT', false from evaluated)
            insert into attendance.commitment (id, visit_id, position, text, strength, shared)
            select uuidv7(), visit_id, 1, 'Look at open referrals every Friday', 4, false from evaluated
            """;

    private static final List<String> GONE =
            List.of(
                    """
                    delete from accounts.draft where owner in (
                      select account_id from accounts.email_address where address like '%@bench.example')
                    """,
                    """
                    delete from learners.learner where account_id in (
                      select account_id from accounts.email_address where address like '%@bench.example')
                    """,
                    """
                    delete from accounts.global_role where account_id in (
                      select account_id from accounts.email_address where address like '%@bench.example')
                    """,
                    """
                    with gone as (delete from accounts.email_address where address like '%@bench.example' returning account_id)
                    delete from accounts.account where id in (select account_id from gone)
                    """);

    private final JdbcClient db;
    private final Clock clock;

    BenchPeople(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param at within the session's window
     */
    @Transactional
    public void attend(Taught taught, int people, Instant at) {
        var now = OffsetDateTime.now(clock);
        var scanned = at.atOffset(ZoneOffset.UTC);
        db.sql(ACCOUNTS).param("people", people).param("domain", DOMAIN).param("now", now).update();
        db.sql(VISITS)
                .param("session", taught.sessionId())
                .param("domain", DOMAIN)
                .param("scanned", scanned)
                .update();
        db.sql(EVALUATIONS)
                .param("session", taught.sessionId())
                .param("activity", taught.activityId())
                .param("now", now)
                .update();
    }

    /** When nothing hangs on them any more: themselves, and what they came in with. */
    @Transactional
    public void leave() {
        db.sql("delete from infrastructure.spring_session where max_inactive_interval = ?")
                .param(Bench.SIGNED_IN.toSeconds())
                .update();
        for (var statement : GONE) {
            db.sql(statement).update();
        }
    }
}
