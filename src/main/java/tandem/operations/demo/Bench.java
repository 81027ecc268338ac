package tandem.operations.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.learning.attendance.PrintedCodes;
import tandem.operations.demo.DemoPeople.SignIn;

/** What {@code bench/run} asks of the demo it measures: rows to be measured on, and their end. */
@Component
@Profile("demo")
public class Bench {
    /** The sign-ins of a run are known by this, and end by themselves where it did not end them. */
    public static final Duration SIGNED_IN = Duration.ofMinutes(15);

    private static final String TEAMS =
            """
            select t.id, t.collaborative_id, e.address as lead from teams.team t
            join teams.member m on m.team_id = t.id and m.role = 'LEAD' and m.ended_on is null
            join accounts.email_address e on e.account_id = m.account_id and e.address like '%@demo.example'
            order by t.name
            """;

    private static final String MEMBERS =
            """
            select distinct e.address from teams.member m
            join accounts.email_address e on e.account_id = m.account_id
            where m.ended_on is null and e.address like '%@demo.example' order by 1
            """;

    private static final String COUNTS =
            """
            with activity as (select id from activities.activity where gap = :mark),
            session as (select id from activities.session where activity_id in (select id from activity)),
            visit as (select id, email from attendance.visit
                      where session_id in (select id from session) and person_id is null and ended_at is null),
            claim as (select id, person_id from credits.claim where activity_id in (select id from activity)),
            award as (select id, number from credits.award where claim_id in (select id from claim))
            select (select count(*) from visit) as visits,
                   (select count(distinct email) from visit) as visitors,
                   (select count(*) from attendance.used_form where visit_id in (select id from visit)) as forms,
                   (select count(*) from claim) as claims,
                   (select count(distinct person_id) from claim) as claimants,
                   (select count(*) from award) as awards,
                   (select count(*) from credits.certificate where number in (select number from award)) as certificates,
                   (select count(*) from audit.entry where action = 'credit.claimed'
                      and subject in (select id from claim)) as audited,
                   (select count(*) from credits.holding where offer_id in (select id from activities.credit_offer
                      where activity_id in (select id from activity)) and awarded = claimed and claimed > 0) as holdings
            """;

    private final BenchActivities activities;
    private final BenchPeople learners;
    private final BenchRemoval removal;
    private final DemoPeople people;
    private final PrintedCodes codes;
    private final JdbcClient db;

    Bench(
            BenchActivities activities,
            BenchPeople learners,
            BenchRemoval removal,
            DemoPeople people,
            PrintedCodes codes,
            JdbcClient db) {
        this.activities = activities;
        this.learners = learners;
        this.removal = removal;
        this.people = people;
        this.codes = codes;
        this.db = db;
    }

    /**
     * @param code checks in to a session in progress
     * @param activityId its credit is there for the people laid out to claim
     * @param backendPid of a server process of PostgreSQL
     */
    public record Rows(
            String code,
            UUID activityId,
            List<Team> teams,
            List<String> members,
            long pid,
            long backendPid) {}

    /**
     * @param lead her address
     */
    public record Team(UUID id, UUID collaborativeId, String lead) {}

    /** In place of whatever an interrupted run has left. */
    public synchronized Rows layOut(int claimants) {
        remove();
        var hall = activities.inProgress();
        var start = activities.minutesAgo(26 * 60);
        var taught = activities.yesterday(start);
        learners.attend(taught, claimants, start.plusSeconds(300));
        removal.refreshStatistics();
        return new Rows(
                codes.print(hall.sessionId(), people.call(SignIn.CE_SPECIALIST)).code(),
                taught.activityId(),
                db.sql(TEAMS).query(Team.class).list(),
                db.sql(MEMBERS).query(String.class).list(),
                ProcessHandle.current().pid(),
                db.sql("select pg_backend_pid()").query(Long.class).single());
    }

    /** So many more on the list. */
    public synchronized void fillList(int count) {
        activities.fill(count);
        removal.refreshStatistics();
    }

    /**
     * What came of it, by name: all of one, and all of the other, where nothing was lost or came
     * twice.
     */
    public Map<String, Object> counts() {
        return db.sql(COUNTS).param("mark", BenchActivities.TAUGHT).query().singleRow();
    }

    /** In this order nothing dead, and no long list, is looked through for each row that goes. */
    public synchronized void remove() {
        removal.run();
        removal.refreshStatistics();
        activities.empty();
        removal.refreshStatistics();
        learners.leave();
    }
}
