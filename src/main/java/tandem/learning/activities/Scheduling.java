package tandem.learning.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.When;

/** Plans, moves and drops the sessions of an activity. */
@Service
@Transactional
public class Scheduling {
    private static final Duration LATE_SCANS = Duration.ofHours(24);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private static final String INSERT =
            """
            insert into activities.session
                (title, zone, starts_at, ends_at, place, link, opens_before_start, closes_after_start, grace,
                 claim_opens_after_end, minutes, scans_from, scans_until, id, activity_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE =
            """
            update activities.session
            set title = ?, zone = ?, starts_at = ?, ends_at = ?, place = ?, link = ?, opens_before_start = ?,
                closes_after_start = ?, grace = ?, claim_opens_after_end = ?, minutes = ?, scans_from = ?,
                scans_until = ?, version = version + 1
            where id = ? and version = ?
            """;

    private static final String SPAN =
            """
            update activities.activity set (starts_at, over_at) = (
                select min(starts_at),
                       max(greatest(ends_at, starts_at + make_interval(mins => closes_after_start + grace)))
                from activities.session where activity_id = ?)
            where id = ?
            """;

    /** A person of another activity is nobody here. */
    private static final String FACULTY =
            """
            insert into activities.session_faculty
            select ?, id from activities.person where activity_id = ? and id = any(?)
            """;

    private final ActivityEditor editor;
    private final JdbcClient db;
    private final AuditTrail audit;

    Scheduling(ActivityEditor editor, JdbcClient db, AuditTrail audit) {
        this.editor = editor;
        this.db = db;
        this.audit = audit;
    }

    /**
     * @throws FieldRefused when a time does not exist in the zone, or the end is not after the
     *     start
     */
    public UUID plan(PlanSession plan, Actor actor) {
        var activity = editor.open(plan.activityId(), actor);
        var times = Times.of(plan.details());
        requireWithin(times, plan.agenda());
        var id = UUID.randomUUID();
        write(INSERT, plan.details(), times).param(id).param(activity.id()).update();
        writeAgenda(id, plan.agenda());
        writeFaculty(id, activity.id(), plan.details().faculty());
        audit.record(actor.accountId(), "session.planned", id);
        moved(activity);
        return id;
    }

    /**
     * @throws OptimisticLockingFailureException when somebody saved since it was shown
     * @throws FieldRefused as for a new one, or when the agenda would run over the end
     */
    public void change(ChangeSession change, Actor actor) {
        var id = change.sessionId();
        var activity = editor.open(activityOf(id), actor);
        var times = Times.of(change.details());
        requireWithin(times, agenda(id));
        var changed = write(UPDATE, change.details(), times).param(id).param(change.seenVersion());
        requireChanged(changed.update(), id);
        db.sql("delete from activities.session_faculty where session_id = ?").param(id).update();
        writeFaculty(id, activity.id(), change.details().faculty());
        audit.record(actor.accountId(), "session.changed", id);
        moved(activity);
    }

    public void setAgenda(SetAgenda change, Actor actor) {
        var id = change.sessionId();
        var activity = editor.open(activityOf(id), actor);
        var times =
                db.sql("select starts_at, ends_at from activities.session where id = ?")
                        .param(id)
                        .query((row, number) ->
                                new Times(
                                        row.getObject(1, OffsetDateTime.class).toInstant(),
                                        row.getObject(2, OffsetDateTime.class).toInstant()))
                        .single();
        requireWithin(times, change.agenda());
        var changed =
                db.sql(
                                "update activities.session set version = version + 1 where id = ? and version = ?")
                        .params(id, change.seenVersion());
        requireChanged(changed.update(), id);
        db.sql("delete from activities.agenda_item where session_id = ?").param(id).update();
        writeAgenda(id, change.agenda());
        audit.record(actor.accountId(), "session.changed", id);
        editor.done(activity);
    }

    /** Only from a draft: people may have checked into a published one. */
    public void remove(UUID sessionId, Actor actor) {
        var activity = editor.open(activityOf(sessionId), actor);
        activity.requireDraft();
        db.sql("delete from activities.session where id = ?").param(sessionId).update();
        audit.record(actor.accountId(), "session.removed", sessionId);
        moved(activity);
    }

    private void moved(Activity activity) {
        db.sql(SPAN).params(activity.id(), activity.id()).update();
        editor.done(activity);
    }

    private UUID activityOf(UUID sessionId) {
        return db.sql("select activity_id from activities.session where id = ?")
                .param(sessionId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("Session", sessionId));
    }

    private List<AgendaItem> agenda(UUID sessionId) {
        return db.sql("select * from activities.agenda_item where session_id = ?")
                .param(sessionId)
                .query(AgendaItem.class)
                .list();
    }

    private JdbcClient.StatementSpec write(String sql, SessionDetails details, Times times) {
        var window = details.window();
        if (window.closesAfterStart() <= -window.opensBeforeStart()) {
            throw new FieldRefused("closesAfterStart", "activity.session.closesBeforeItOpens");
        }
        return db.sql(sql)
                .param(details.title())
                .param(details.zone().getId())
                .param(at(times.start()))
                .param(at(times.end()))
                .param(details.place())
                .param(details.link())
                .param(window.opensBeforeStart())
                .param(window.closesAfterStart())
                .param(window.grace())
                .param(window.claimOpensAfterEnd())
                .param(details.minutes())
                .param(at(scansFrom(times, details)))
                .param(at(scansUntil(times, window)));
    }

    private static Instant scansFrom(Times times, SessionDetails details) {
        var day = details.startsAt().toLocalDate().atStartOfDay(details.zone()).toInstant();
        var opens = times.start().minus(Duration.ofMinutes(details.window().opensBeforeStart()));
        return day.isBefore(opens) ? day : opens;
    }

    private static Instant scansUntil(Times times, CheckInWindow window) {
        var counts =
                times.start().plus(Duration.ofMinutes(window.closesAfterStart() + window.grace()));
        return (counts.isAfter(times.end()) ? counts : times.end()).plus(LATE_SCANS);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void writeAgenda(UUID sessionId, List<AgendaItem> agenda) {
        for (int i = 0; i < agenda.size(); i++) {
            var item = agenda.get(i);
            db.sql("insert into activities.agenda_item values (?, ?, ?, ?, ?, ?)")
                    .params(
                            sessionId,
                            i,
                            item.fromMinute(),
                            item.toMinute(),
                            item.title(),
                            item.accredited())
                    .update();
        }
    }

    private void writeFaculty(UUID sessionId, UUID activityId, List<UUID> faculty) {
        db.sql(FACULTY).params(sessionId, activityId, faculty.toArray(UUID[]::new)).update();
    }

    private static void requireWithin(Times times, List<AgendaItem> agenda) {
        var length = Duration.between(times.start(), times.end()).toMinutes();
        if (agenda.stream().anyMatch(item -> item.toMinute() > length)) {
            throw new FieldRefused("endsAt", "activity.session.agendaRunsOver");
        }
        if (agenda.stream().anyMatch(item -> item.toMinute() <= item.fromMinute())) {
            throw new FieldRefused("rows", "activity.agenda.endsBeforeItStarts");
        }
    }

    private static void requireChanged(int rows, UUID sessionId) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "Session " + sessionId + " changed since it was shown");
        }
    }

    private record Times(Instant start, Instant end) {
        static Times of(SessionDetails details) {
            var start = instant("startsAt", details.startsAt(), details.zone());
            var end = instant("endsAt", details.endsAt(), details.zone());
            if (!end.isAfter(start)) {
                throw new FieldRefused("endsAt", "activity.session.endsBeforeItStarts");
            }
            return new Times(start, end);
        }

        private static Instant instant(String field, LocalDateTime time, ZoneId zone) {
            return LocalTimes.instant(time, zone)
                    .orElseThrow(() ->
                            new FieldRefused(
                                    field,
                                    "activity.session.noSuchTime",
                                    CLOCK.format(time),
                                    When.zone(zone)));
        }
    }
}
