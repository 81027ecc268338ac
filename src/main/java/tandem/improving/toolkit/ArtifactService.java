package tandem.improving.toolkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.ActivityService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.audit.AuditTrail;
import tandem.platform.files.FileStore;
import tandem.platform.shared.NotFound;

/** The artifacts that come with activities: everybody reads them, CE staff write them. */
@Service
@Transactional
public class ArtifactService {
    private static final String OF_ACTIVITY =
            """
            select a.id, a.version, a.kind, a.title, a.what, a.why, a.body, a.file_id, f.name as file_name
            from toolkit.activity_artifact l join toolkit.artifact a on a.id = l.artifact_id
            left join files.file f on f.id = a.file_id
            where l.activity_id = ?
            """;

    private static final String ADD =
            """
            insert into toolkit.artifact (kind, title, what, why, body, file_id, id, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE =
            """
            update toolkit.artifact
            set kind = ?, title = ?, what = ?, why = ?, body = ?, file_id = ?, version = version + 1
            where id = ? and version = ?
            """;

    private final ActivityService activities;
    private final FileStore files;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    ArtifactService(
            ActivityService activities,
            FileStore files,
            JdbcClient db,
            AuditTrail audit,
            Clock clock) {
        this.activities = activities;
        this.files = files;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order in which they were added; for whoever may read the activity. */
    @Transactional(readOnly = true)
    public List<ArtifactView> ofActivity(UUID activityId) {
        return db.sql(OF_ACTIVITY + " order by a.created_at, a.id")
                .param(activityId)
                .query(ArtifactService::row)
                .list();
    }

    /**
     * @param actor null for someone who has not signed in
     * @throws NotFound when there is none, or the reader does not see its activity
     */
    @Transactional(readOnly = true)
    public ArtifactView show(ArtifactAt at, @Nullable Actor actor) {
        activities.show(at.activityId(), actor);
        return find(at).orElseThrow(() -> new NotFound("Artifact", at.artifactId()));
    }

    /**
     * @throws TextOrFile when neither is given, or both
     * @throws tandem.platform.files.FileRefused when the file is not taken
     */
    public UUID add(AddArtifact artifact, Actor actor) {
        requireStaff(actor);
        activities.show(artifact.activityId(), actor);
        var id = UUID.randomUUID();
        var file = keep(artifact.file(), actor);
        write(ADD, artifact.details(), file)
                .param(id)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(actor.accountId())
                .update();
        db.sql("insert into toolkit.activity_artifact values (?, ?)")
                .params(artifact.activityId(), id)
                .update();
        audit.record(actor.accountId(), "artifact.added", id);
        return id;
    }

    /**
     * @throws OptimisticLockingFailureException when somebody saved since it was shown
     */
    public void change(ChangeArtifact change, Actor actor) {
        requireStaff(actor);
        var stored = show(change.artifact(), actor);
        var file = keep(change.file(), actor);
        if (file == null && change.details().text().isEmpty()) {
            file = stored.fileId();
        }
        var changed =
                write(CHANGE, change.details(), file)
                        .param(stored.id())
                        .param(change.seenVersion())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "Artifact " + stored.id() + " changed since it was shown");
        }
        audit.record(actor.accountId(), "artifact.changed", stored.id());
    }

    /** It no longer comes with this activity, and goes where it comes with none. */
    public void remove(ArtifactAt at, Actor actor) {
        requireStaff(actor);
        show(at, actor);
        db.sql("delete from toolkit.activity_artifact where activity_id = ? and artifact_id = ?")
                .params(at.activityId(), at.artifactId())
                .update();
        db.sql(
                        """
                        delete from toolkit.artifact where id = ?
                        and not exists (select from toolkit.activity_artifact where artifact_id = id)
                        """)
                .param(at.artifactId())
                .update();
        audit.record(actor.accountId(), "artifact.removed", at.artifactId());
    }

    private Optional<ArtifactView> find(ArtifactAt at) {
        return db.sql(OF_ACTIVITY + " and a.id = ?")
                .params(at.activityId(), at.artifactId())
                .query(ArtifactService::row)
                .optional();
    }

    private @Nullable UUID keep(@Nullable Upload file, Actor actor) {
        return file == null ? null : files.keep(file.name(), file.bytes(), actor.accountId());
    }

    private JdbcClient.StatementSpec write(
            String sql, ArtifactDetails details, @Nullable UUID file) {
        if (details.text().isEmpty() == (file == null)) {
            throw new TextOrFile();
        }
        return db.sql(sql)
                .param(details.kind().name())
                .param(details.title())
                .param(details.what())
                .param(details.why())
                .param(details.text().isEmpty() ? null : details.text())
                .param(file);
    }

    private static void requireStaff(Actor actor) {
        if (!actor.is(Role.CE_STAFF) && !actor.is(Role.CE_DIRECTOR)) {
            throw new AccessDeniedException("Only CE staff change artifacts");
        }
    }

    private static ArtifactView row(ResultSet row, int number) throws SQLException {
        return new ArtifactView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                ArtifactKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("what"),
                row.getString("why"),
                row.getString("body"),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"));
    }
}
