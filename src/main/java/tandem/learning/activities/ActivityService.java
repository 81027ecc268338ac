package tandem.learning.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

@Service
@Transactional
public class ActivityService {
    private static final String OBJECTIVES =
            "select id, text from activities.objective where activity_id = ? order by position";

    private static final String FIRST_SCAN =
            "select min(scans_from) <= ? from activities.session where activity_id = ?";

    private final ActivityEditor editor;
    private final ActivityReader reader;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    ActivityService(
            ActivityEditor editor,
            ActivityReader reader,
            JdbcClient db,
            AuditTrail audit,
            Clock clock) {
        this.editor = editor;
        this.reader = reader;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param actor null for someone who has not signed in
     * @throws NotFound when there is none, or it is a draft and the reader is no CE staff
     */
    @Transactional(readOnly = true)
    public ActivityView show(UUID activityId, @Nullable Actor actor) {
        var staff = actor != null && ActivityEditor.mayEdit(actor);
        return reader.activity(activityId)
                .filter(activity -> staff || !activity.draft())
                .orElseThrow(() -> new NotFound("Activity", activityId));
    }

    /** In order; the evaluation asks the first four. */
    @Transactional(readOnly = true)
    public List<Objective> objectives(UUID activityId) {
        return db.sql(OBJECTIVES).param(activityId).query(Objective.class).list();
    }

    /** One statement, however many; unknown ids are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, String> titles(Collection<UUID> activityIds) {
        record Titled(UUID id, String title) {}
        return db
                .sql("select id, title from activities.activity where id = any(?)")
                .param(activityIds.toArray(UUID[]::new))
                .query(Titled.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Titled::id, Titled::title));
    }

    /**
     * @throws NotFound when there is none, or it is a draft
     */
    @Transactional(readOnly = true)
    public ActivityFacts facts(UUID activityId) {
        var activity = show(activityId, null);
        var first = activity.sessions().getFirst();
        var places =
                activity.sessions().stream()
                        .map(session -> session.place().isEmpty() ? "Online" : session.place())
                        .distinct()
                        .collect(Collectors.joining("; "));
        return new ActivityFacts(
                activityId,
                activity.title(),
                StatementTemplates.LIVE,
                places,
                LocalDate.ofInstant(first.startsAt(), first.zone()),
                activity.sessions().stream()
                        .map(session -> LocalDate.ofInstant(session.endsAt(), session.zone()))
                        .max(LocalDate::compareTo)
                        .orElseThrow(),
                first.zone(),
                activity.statements().accreditation(),
                activity.statements().designation(),
                activity.statements().participation());
    }

    public UUID create(CreateActivity activity, Actor actor) {
        ActivityEditor.requireStaff(actor);
        var created = editor.add(new Activity(activity, actor.accountId(), clock.instant())).id();
        audit.record(actor.accountId(), "activity.created", created);
        return created;
    }

    public void describe(DescribeActivity change, Actor actor) {
        editor.open(change.activityId(), actor).describe(change);
        audit.record(actor.accountId(), "activity.described", change.activityId());
    }

    public void fitVisit(FitVisit change, Actor actor) {
        editor.open(change.activityId(), actor).fitVisit(change);
        audit.record(actor.accountId(), "activity.described", change.activityId());
    }

    /**
     * An objective keeps its place and, with it, the answers given to it: those of a published
     * activity may be reworded and added to, not dropped.
     */
    public void writeObjectives(WriteObjectives change, Actor actor) {
        var activity = editor.open(change.activityId(), actor);
        activity.requireUnchangedSince(change.seenVersion());
        if (change.texts().size() > WriteObjectives.MOST) {
            throw new FieldRefused("texts", "activity.objectives.tooMany", WriteObjectives.MOST);
        }
        var known = objectives(activity.id());
        if (change.texts().size() < known.size()) {
            activity.requireDraft();
        }
        editor.touch(activity);
        for (int i = 0; i < Math.max(known.size(), change.texts().size()); i++) {
            write(activity.id(), known, change.texts(), i);
        }
        audit.record(actor.accountId(), "objectives.written", activity.id());
        editor.done(activity);
    }

    private void write(UUID activityId, List<Objective> known, List<String> texts, int i) {
        if (i >= texts.size()) {
            db.sql("delete from activities.objective where id = ?")
                    .param(known.get(i).id())
                    .update();
        } else if (i < known.size()) {
            db.sql("update activities.objective set text = ? where id = ?")
                    .params(texts.get(i), known.get(i).id())
                    .update();
        } else {
            db.sql("insert into activities.objective values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), activityId, i + 1, texts.get(i))
                    .update();
        }
    }

    public void word(WordStatements change, Actor actor) {
        var activity = editor.open(change.activityId(), actor);
        activity.word(change, reader.usual(show(change.activityId(), actor)));
        audit.record(actor.accountId(), "statements.worded", change.activityId());
    }

    /**
     * @throws NotPublishable when something is missing; it says what, and where to mend it
     */
    public void publish(UUID activityId, Actor actor) {
        var activity = editor.open(activityId, actor);
        var view = editor.publishable(activity);
        activity.publish(view.statements(), actor.accountId(), clock.instant());
        audit.record(actor.accountId(), "activity.published", activityId);
    }

    /** Back to a draft, until the day of the first session: from then on people check in. */
    public void withdraw(UUID activityId, Actor actor) {
        var activity = editor.open(activityId, actor);
        if (db.sql(FIRST_SCAN)
                .params(clock.instant().atOffset(ZoneOffset.UTC), activityId)
                .query(Boolean.class)
                .single()) {
            throw new FixedOncePublished();
        }
        activity.withdraw();
        audit.record(actor.accountId(), "activity.withdrawn", activityId);
    }

    public void archive(UUID activityId, Actor actor) {
        editor.open(activityId, actor).archive();
        audit.record(actor.accountId(), "activity.archived", activityId);
    }
}
