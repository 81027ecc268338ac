package tandem.improving.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.charts.Direction;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** What the teams of a collaborative count; its coordinators and the CE office say so. */
@Service
@Transactional
public class MetricService {
    private static final String METRICS = "select * from metrics.metric ";

    private static final String DEFINE =
            """
            insert into metrics.metric (id, collaborative_id, name, counted, out_of, direction, target,
                                        baseline_months, required, position, defined_by, defined_at)
            select :id, :collaborative, :name, :counted, :outOf, :direction, :target, :baseline, :required,
                   coalesce(max(position), 0) + 1, :by, :at
            from metrics.metric where collaborative_id = :collaborative
            on conflict (collaborative_id, lower(name)) where retired_at is null do nothing
            """;

    private static final String CHANGE =
            """
            update metrics.metric
            set version = version + 1, name = :name, counted = :counted, out_of = :outOf,
                direction = :direction, target = :target, baseline_months = :baseline,
                required = :required, position = :position
            where id = :id and version = :seen and retired_at is null
            """;

    private static final String NAMESAKE =
            """
            select exists (select 1 from metrics.metric
                           where collaborative_id = ? and lower(name) = lower(?) and id <> ? and retired_at is null)
            """;

    private static final String RETIRE =
            """
            update metrics.metric set version = version + 1, retired_by = ?, retired_at = ?
            where id = ? and retired_at is null
            """;

    private final JdbcClient db;
    private final CollaborativeService collaboratives;
    private final AuditTrail audit;
    private final Clock clock;

    MetricService(
            JdbcClient db, CollaborativeService collaboratives, AuditTrail audit, Clock clock) {
        this.db = db;
        this.collaboratives = collaboratives;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in force, in their order. Definitions are no secret; asks for no permission. */
    @Transactional(readOnly = true)
    public List<MetricView> ofCollaborative(UUID collaborativeId) {
        return db.sql(
                        METRICS
                                + "where collaborative_id = ? and retired_at is null order by position, id")
                .param(collaborativeId)
                .query(MetricService::metric)
                .list();
    }

    /** Retired ones too, last; for who may edit them. */
    @Transactional(readOnly = true)
    public List<MetricView> toEdit(UUID collaborativeId, Actor actor) {
        requireEditor(collaborativeId, actor);
        return db.sql(
                        METRICS
                                + "where collaborative_id = ? order by retired_at is not null, position, id")
                .param(collaborativeId)
                .query(MetricService::metric)
                .list();
    }

    /** Asks for no permission. */
    @Transactional(readOnly = true)
    public MetricView metric(UUID metricId) {
        return db.sql(METRICS + "where id = ?")
                .param(metricId)
                .query(MetricService::metric)
                .optional()
                .orElseThrow(() -> new NotFound("Metric", metricId));
    }

    /**
     * Comes last in the order.
     *
     * @throws MetricNameTaken when one in force has the name
     */
    public UUID define(DefineMetric metric, Actor actor) {
        requireEditor(metric.collaborativeId(), actor);
        var id = UUID.randomUUID();
        var defined =
                db.sql(DEFINE)
                        .param("id", id)
                        .param("collaborative", metric.collaborativeId())
                        .param("name", metric.name())
                        .param("counted", metric.counted())
                        .param("outOf", metric.outOf())
                        .param("direction", metric.direction().name())
                        .param("target", metric.target())
                        .param("baseline", metric.baselineMonths())
                        .param("required", metric.required())
                        .param("by", actor.accountId())
                        .param("at", OffsetDateTime.now(clock))
                        .update();
        if (defined == 0) {
            throw new MetricNameTaken(metric.name());
        }
        audit.record(actor.accountId(), "metric.defined", id);
        return id;
    }

    /**
     * @throws OptimisticLockingFailureException when it changed, or was retired, since it was shown
     * @throws MetricNameTaken when another one in force has the name
     */
    public void change(ChangeMetric change, Actor actor) {
        var stored = metric(change.metricId());
        requireEditor(stored.collaborativeId(), actor);
        var taken =
                db.sql(NAMESAKE)
                        .params(stored.collaborativeId(), change.name(), change.metricId())
                        .query(Boolean.class)
                        .single();
        if (taken) {
            throw new MetricNameTaken(change.name());
        }
        var changed =
                db.sql(CHANGE)
                        .param("id", change.metricId())
                        .param("seen", change.seenVersion())
                        .param("name", change.name())
                        .param("counted", change.counted())
                        .param("outOf", change.outOf())
                        .param("direction", change.direction().name())
                        .param("target", change.target())
                        .param("baseline", change.baselineMonths())
                        .param("required", change.required())
                        .param("position", change.position())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "Metric " + change.metricId() + " changed since it was shown");
        }
        audit.record(actor.accountId(), "metric.changed", change.metricId());
    }

    /** No team is asked for it any more; what was counted stays. Twice is once. */
    public void retire(UUID metricId, Actor actor) {
        requireEditor(metric(metricId).collaborativeId(), actor);
        var retired =
                db.sql(RETIRE)
                        .params(actor.accountId(), OffsetDateTime.now(clock), metricId)
                        .update();
        if (retired == 1) {
            audit.record(actor.accountId(), "metric.retired", metricId);
        }
    }

    private void requireEditor(UUID collaborativeId, Actor actor) {
        if (!collaboratives.mayEdit(collaborativeId, actor)) {
            throw new NotFound("Collaborative", collaborativeId);
        }
    }

    static MetricView metric(ResultSet row, int number) throws SQLException {
        return new MetricView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("collaborative_id", UUID.class),
                row.getString("name"),
                row.getString("counted"),
                row.getString("out_of"),
                Direction.valueOf(row.getString("direction")),
                row.getBigDecimal("target"),
                row.getObject("baseline_months", Integer.class),
                row.getBoolean("required"),
                row.getInt("position"),
                row.getObject("defined_at", OffsetDateTime.class).toInstant(),
                row.getObject("retired_at") != null);
    }
}
