package tandem.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.CheckInWindow;
import tandem.learning.activities.VisitFit;
import tandem.operations.demo.DemoActivities.Held;
import tandem.operations.demo.DemoActivities.Lesson;
import tandem.operations.demo.DemoActivities.Taught;

/** A session in progress, one of yesterday, and as many activities on the list as are asked for. */
@Component
@Profile("demo")
class BenchActivities {
    /** The gap of both that are taught, and of no other: by it they are found again. */
    static final String TAUGHT = "Made up to be measured on, and removed afterwards.";

    /** The gap of those that only fill the list. */
    private static final String LISTED = "Made up to fill the list, and removed afterwards.";

    /** Four fifths are still to come, each with a session, an objective and an offer. */
    private static final String FILL =
            """
            with made as (
              insert into activities.activity (id, version, title, gap, state, accreditation_statement, designation_statement,
                                               participation_statement, created_at, created_by, published_at, published_by,
                                               starts_at, over_at)
              select uuidv7(), 0, (:topics::text[])[1 + n % cardinality(:topics::text[])] || ', part ' || n, :mark,
                     'PUBLISHED', '-', '-', '-', :now, :staff, :now, :staff, starts_at, starts_at + interval '1 hour'
              from (select n, :now::timestamptz + make_interval(mins => n * 9 - :count * 9 / 5) as starts_at
                    from generate_series(1, :count) n) planned
              returning id, title, starts_at, over_at),
            planned as (
              insert into activities.session (id, activity_id, title, zone, starts_at, ends_at, place, opens_before_start,
                                              closes_after_start, grace, claim_opens_after_end, scans_from, scans_until)
              select uuidv7(), id, title, 'America/New_York', starts_at, over_at, 'Online', 30, 15, 15, 0,
                     starts_at, over_at from made),
            taught as (
              insert into activities.objective (id, activity_id, position, text)
              select uuidv7(), id, 1, 'Find the referrals that went nowhere' from made)
            insert into activities.credit_offer (id, activity_id, credit_type, designated, designated_at, designated_by)
            select uuidv7(), id, 'AMA_PRA_1', 1, :now, :staff from made
            """;

    private static final List<String> TOPICS =
            List.of(
                    "Blood pressure at home",
                    "Foot care in diabetes",
                    "Asthma in school age",
                    "Falls and how to prevent them",
                    "Depression after birth",
                    "Opioids and their end",
                    "Vaccines and doubt",
                    "Heart failure at home",
                    "Sleep without pills",
                    "Kidneys and what harms them",
                    "Advance care plans",
                    "Migraine in clinic",
                    "Anemia before surgery",
                    "Stroke and the first hour",
                    "Back pain that stays",
                    "Eyes in diabetes",
                    "Hepatitis found early",
                    "Weight and its drugs",
                    "Tobacco, again",
                    "Dementia and the family");

    private static final VisitFit FIT =
            new VisitFit(
                    "After the visit", "Open referral worklist", "A referral without an outcome");

    private final DemoActivities activities;
    private final DemoPeople people;
    private final JdbcClient db;
    private final SteppedClock clock;

    BenchActivities(
            DemoActivities activities, DemoPeople people, JdbcClient db, SteppedClock clock) {
        this.activities = activities;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    /** Began five minutes ago; its code is taken to the end and after. */
    Taught inProgress() {
        return publish("A session in progress", minutesAgo(5), new CheckInWindow(30, 360, 15, 0));
    }

    Taught yesterday(Instant start) {
        return publish("A session of yesterday", start, CheckInWindow.usual());
    }

    Instant minutesAgo(long minutes) {
        return clock.realNow().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MINUTES);
    }

    @Transactional
    public void fill(int count) {
        db.sql(FILL)
                .param("topics", TOPICS.toArray(String[]::new))
                .param("mark", LISTED)
                .param("now", OffsetDateTime.now((Clock) clock))
                .param("staff", people.call(DemoPeople.SignIn.CE_SPECIALIST).accountId())
                .param("count", count)
                .update();
    }

    /** Nothing hangs on them, so this needs nobody's leave. */
    @Transactional
    public void empty() {
        for (var table : List.of("session", "objective", "credit_offer")) {
            db.sql(
                            "delete from activities.%s where activity_id in (select id from activities.activity where gap = ?)"
                                    .formatted(table))
                    .param(LISTED)
                    .update();
        }
        db.sql("delete from activities.activity where gap = ?").param(LISTED).update();
    }

    private Taught publish(String title, Instant start, CheckInWindow window) {
        var at = LocalDateTime.ofInstant(start, DemoActivities.ZONE);
        var lesson =
                new Lesson(
                        title, TAUGHT, FIT, List.of("Find what went nowhere", "Call back in time"));
        try {
            clock.stepTo(start.minus(Duration.ofDays(2)));
            return activities.publish(
                    lesson, new Held(at.toLocalDate(), at.toLocalTime(), 60, "Auditorium", window));
        } finally {
            clock.letGo();
        }
    }
}
