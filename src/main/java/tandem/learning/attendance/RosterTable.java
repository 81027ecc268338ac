package tandem.learning.attendance;

import static tandem.learning.attendance.VisitTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.people.learners.Profession;

/** A session's visits as staff list them: one statement a list, whatever their number. */
@Component
class RosterTable {
    static final int PAGE = 50;

    /** Until then people are still at it: an unfinished visit is nobody's business. */
    private static final Duration LEFT_ALONE = Duration.ofHours(2);

    private static final String TWO_PLACES =
            """
            exists (select from attendance.visit o where o.session_id = any(:others) and o.ended_at is null
                    and (o.person_id = v.person_id or (v.person_id is null and o.email = v.email)))
            """;

    private static final String VISITS =
            "(select v.name, v.email, v.profession, v.person_id, v.proved_at, v.vouched_by,"
                    + " v.ended_at, v.ended_by, v.ended_because,"
                    + " (select l.reason from attendance.late_request l where l.visit_id = v.id) as late_reason,"
                    + TWO_PLACES
                    + " as two_places, "
                    + Scan.COLUMNS
                    + " from attendance.visit v where v.session_id = :session) v where ";

    private static final String ROWS = "select * from " + VISITS;

    /** Her first scan there stands for all of them. */
    private static final String FIRST =
            """
            ended_at is null and not exists (
                select from attendance.visit e where e.session_id = v.session_id and e.person_id = v.person_id
                and e.ended_at is null and (e.scanned_at, e.id) < (v.scanned_at, v.visit_id))
            """;

    private static final String NEEDS =
            """
            (v.means <> 'STAFF' and v.decided is null
             and (v.scanned_at >= :late or v.shares_device or v.far_from_window or v.two_places)
             or v.person_id is null and :now >= :left_alone)
            """;

    private static final String COUNTS =
            "select count(*)::int as checked_in, (count(*) filter (where "
                    + NEEDS
                    + "))::int as need_you from "
                    + VISITS
                    + FIRST;

    private static final String PAGED =
            """
             and (:words = '' or v.name ilike :like or :emails and v.email ilike :like)
             and (:after::uuid is null or (v.scanned_at, v.visit_id) <
                  (select a.scanned_at, a.id from attendance.visit a where a.id = :after))
            order by v.scanned_at desc, v.visit_id desc limit :limit
            """;

    private final JdbcClient db;
    private final Sessions sessions;

    RosterTable(JdbcClient db, Sessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /** How many people, and how many of them wait for staff. */
    record Counts(int checkedIn, int needYou) {}

    /**
     * What every list of a session is asked with.
     *
     * @param emails whether words are looked for in e-mails too
     */
    record Question(
            SessionPlan plan, List<UUID> others, Instant now, String words, boolean emails) {}

    /** The others: sessions that run at the same time. */
    List<UUID> others(SessionPlan plan) {
        return sessions.during(plan.startsAt(), plan.endsAt()).stream()
                .filter(id -> !id.equals(plan.id()))
                .toList();
    }

    Counts counts(Question question) {
        return ask(COUNTS, question).query(Counts.class).single();
    }

    List<RosterRow> list(ListRoster.Show show, Question question, @Nullable UUID after, int limit) {
        var which =
                switch (show) {
                    case EVERYONE -> FIRST;
                    case NEED_YOU -> FIRST + " and " + NEEDS;
                    case UNFINISHED -> FIRST + " and v.person_id is null and not v.evaluated";
                    case UNDONE -> "v.ended_at is not null";
                };
        return ask(ROWS + which + PAGED, question)
                .param("like", "%" + escaped(question.words()) + "%")
                .param("words", question.words())
                .param("emails", question.emails())
                .param("after", after, java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> row(row, question.plan()))
                .list();
    }

    Optional<RosterRow> one(Question question, UUID visitId) {
        return ask(ROWS + "v.visit_id = :visit", question)
                .param("visit", visitId)
                .query((row, number) -> row(row, question.plan()))
                .optional();
    }

    private JdbcClient.StatementSpec ask(String sql, Question question) {
        var plan = question.plan();
        var late = plan.graceEnds().isAfter(plan.endsAt()) ? plan.graceEnds() : plan.endsAt();
        return db.sql(sql)
                .param("session", plan.id())
                .param("others", question.others().toArray(UUID[]::new))
                .param("late", utc(late))
                .param("now", utc(question.now()))
                .param("left_alone", utc(plan.claimOpens().plus(LEFT_ALONE)));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static RosterRow row(ResultSet row, SessionPlan plan) throws SQLException {
        var scan = Scan.read(row);
        return new RosterRow(
                scan.visitId(),
                row.getString("name"),
                row.getString("email"),
                Profession.valueOf(row.getString("profession")),
                scan.means(),
                scan.scannedAt(),
                Minutes.isEarly(plan, scan.scannedAt()),
                row.getObject("person_id", UUID.class),
                null,
                row.getObject("proved_at") != null,
                row.getObject("vouched_by") != null,
                scan.evaluated(),
                scan.minutes(plan),
                scan.given() != null,
                Minutes.isLate(plan, scan.scannedAt()),
                scan.decided(),
                scan.isSettled()
                        ? EnumSet.noneOf(Concern.class)
                        : scan.concerns(plan, row.getBoolean("two_places")),
                row.getString("late_reason"),
                ended(row));
    }

    private static RosterRow.@Nullable Ended ended(ResultSet row) throws SQLException {
        var at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null
                ? null
                : new RosterRow.Ended(
                        at.toInstant(),
                        row.getObject("ended_by", UUID.class),
                        row.getString("ended_because"));
    }
}
