package tandem.improving.metrics;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/**
 * A team's counts, month by month: who may read the team reads them, who works in it enters them.
 */
@Service
@Transactional
public class CountService {
    private static final String OF_TEAM =
            """
            select metric_id, month, numerator, denominator, revision
            from metrics.data_point where team_id = ? and month between ? and ? order by month
            """;

    /** In one order for everybody, so that two who save at once wait instead of deadlocking. */
    private static final String LOCK =
            """
            select metric_id, month, numerator, denominator, revision
            from metrics.data_point
            where team_id = ? and month = ? and metric_id = any(?) order by metric_id for update
            """;

    /** Whoever comes second finds another revision than the one she saw, and nothing is written. */
    private static final String ENTER =
            """
            with typed as (
                select * from unnest(:metrics::uuid[], :seen::int[], :numerators::int[], :denominators::int[])
                              as t (metric_id, seen, numerator, denominator)
            ), first as (
                insert into metrics.data_point
                select :team, metric_id, :month, 1, numerator, denominator, :by, :at
                from typed where seen = 0 order by metric_id
                on conflict do nothing returning *
            ), correction as (
                update metrics.data_point d
                set revision = d.revision + 1, numerator = t.numerator, denominator = t.denominator,
                    entered_by = :by, entered_at = :at
                from typed t
                where d.team_id = :team and d.month = :month and d.metric_id = t.metric_id
                  and d.revision = t.seen
                returning d.*
            )
            insert into metrics.revision
                (team_id, metric_id, month, revision, numerator, denominator, entered_by, entered_at)
            select team_id, metric_id, month, revision, numerator, denominator, entered_by, entered_at
            from (select * from first union all select * from correction) entered
            returning metric_id
            """;

    private static final String STORED =
            """
            select metric_id, month, numerator, denominator, revision, entered_by
            from metrics.data_point where team_id = ? and month = ? and metric_id = any(?)
            """;

    /** Longer ago than any baseline. */
    private static final int YEARS_BACK = 10;

    private final JdbcClient db;
    private final MetricService metrics;
    private final TeamService teams;
    private final AccountService accounts;
    private final AuditTrail audit;
    private final Clock clock;

    CountService(
            JdbcClient db,
            MetricService metrics,
            TeamService teams,
            AccountService accounts,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.metrics = metrics;
        this.teams = teams;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    record Cell(
            UUID metricId,
            String month,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            int revision) {
        Count count() {
            return new Count(YearMonth.parse(month), numerator, denominator, revision);
        }
    }

    private record StoredCell(
            UUID metricId,
            String month,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            int revision,
            UUID enteredBy) {}

    /**
     * @throws MonthNotBegun when it lies in the future where the team works
     * @throws NotFound when it lies more than ten years back
     */
    @Transactional(readOnly = true)
    public MonthSheet sheet(UUID teamId, YearMonth month, Actor actor) {
        var access = teams.access(teamId, actor);
        requireBegun(month, access);
        var cells =
                access.countsOpen()
                        ? cells(teamId, month.minusMonths(1).toString(), month.toString())
                        : List.<Cell>of();
        return new MonthSheet(
                access,
                month,
                DataDue.dueOn(month),
                metrics.ofCollaborative(access.collaborativeId()).stream()
                        .map(metric ->
                                new MonthSheet.Row(
                                        metric,
                                        count(cells, metric.id(), month),
                                        count(cells, metric.id(), month.minusMonths(1))))
                        .toList());
    }

    /**
     * Saves what changed, cell by cell: one that somebody else changed meanwhile is a conflict and
     * does not stop the others.
     *
     * @throws MonthNotBegun when the month lies in the future where the team works
     * @throws NotFound when a metric is none of the team's, or retired
     */
    public EntryOutcome enter(EnterMonth entry, Actor actor) {
        var access = teams.access(entry.teamId(), actor);
        if (!access.editable()) {
            throw new AccessDeniedException("Only who works in the team enters its counts");
        }
        requireBegun(entry.month(), access);
        requireInForce(entry, access);
        var changed = changed(entry);
        if (changed.isEmpty()) {
            return new EntryOutcome(Set.of(), Map.of());
        }
        var saved = save(entry, changed, actor);
        if (!saved.isEmpty()) {
            audit.record(actor.accountId(), "data.entered", entry.teamId());
        }
        var refused =
                changed.stream()
                        .map(EnterMonth.Entry::metricId)
                        .filter(metric -> !saved.contains(metric))
                        .toList();
        return new EntryOutcome(saved, refused.isEmpty() ? Map.of() : stored(entry, refused));
    }

    private static void requireBegun(YearMonth month, TeamAccess access) {
        if (month.atDay(1).isAfter(access.today())) {
            throw new MonthNotBegun(month);
        }
        if (month.isBefore(YearMonth.from(access.today()).minusYears(YEARS_BACK))) {
            throw new NotFound("Month", month);
        }
    }

    private void requireInForce(EnterMonth entry, TeamAccess access) {
        var known =
                metrics.ofCollaborative(access.collaborativeId()).stream()
                        .map(MetricView::id)
                        .collect(Collectors.toSet());
        for (var cell : entry.entries()) {
            if (!known.contains(cell.metricId())) {
                throw new NotFound("Metric", cell.metricId());
            }
        }
    }

    /** What is stored already is not entered again, and an empty cell that was empty is nothing. */
    private List<EnterMonth.Entry> changed(EnterMonth entry) {
        var stored =
                db
                        .sql(LOCK)
                        .params(entry.teamId(), entry.month().toString(), ids(entry.entries()))
                        .query(Cell.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Cell::metricId, Function.identity()));
        return entry.entries().stream()
                .filter(typed -> {
                    var cell = stored.get(typed.metricId());
                    return !Objects.equals(
                                    typed.numerator(), cell == null ? null : cell.numerator())
                            || !Objects.equals(
                                    typed.denominator(), cell == null ? null : cell.denominator());
                })
                .sorted(Comparator.comparing(EnterMonth.Entry::metricId))
                .toList();
    }

    private Set<UUID> save(EnterMonth entry, List<EnterMonth.Entry> changed, Actor actor) {
        return new HashSet<>(
                db.sql(ENTER)
                        .param("team", entry.teamId())
                        .param("month", entry.month().toString())
                        .param("metrics", ids(changed))
                        .param(
                                "seen",
                                changed.stream()
                                        .map(EnterMonth.Entry::seenRevision)
                                        .toArray(Integer[]::new))
                        .param(
                                "numerators",
                                changed.stream()
                                        .map(EnterMonth.Entry::numerator)
                                        .toArray(Integer[]::new))
                        .param(
                                "denominators",
                                changed.stream()
                                        .map(EnterMonth.Entry::denominator)
                                        .toArray(Integer[]::new))
                        .param("by", actor.accountId())
                        .param("at", OffsetDateTime.now(clock))
                        .query(UUID.class)
                        .list());
    }

    private Map<UUID, EntryOutcome.Stored> stored(EnterMonth entry, List<UUID> metricIds) {
        var cells =
                db.sql(STORED)
                        .params(
                                entry.teamId(),
                                entry.month().toString(),
                                metricIds.toArray(UUID[]::new))
                        .query(StoredCell.class)
                        .list();
        var people = accounts.people(cells.stream().map(StoredCell::enteredBy).distinct().toList());
        var stored = new HashMap<UUID, EntryOutcome.Stored>();
        for (var cell : cells) {
            var by = people.get(cell.enteredBy());
            stored.put(
                    cell.metricId(),
                    new EntryOutcome.Stored(
                            new Count(
                                    YearMonth.parse(cell.month()),
                                    cell.numerator(),
                                    cell.denominator(),
                                    cell.revision()),
                            by == null ? "" : by.name()));
        }
        return stored;
    }

    private List<Cell> cells(UUID teamId, String from, String to) {
        return db.sql(OF_TEAM).params(teamId, from, to).query(Cell.class).list();
    }

    private static Count count(List<Cell> cells, UUID metricId, YearMonth month) {
        return cells.stream()
                .filter(cell -> cell.metricId().equals(metricId))
                .filter(cell -> cell.month().equals(month.toString()))
                .map(Cell::count)
                .findFirst()
                .orElse(new Count(month, null, null, 0));
    }

    private static UUID[] ids(List<EnterMonth.Entry> entries) {
        return entries.stream().map(EnterMonth.Entry::metricId).toArray(UUID[]::new);
    }
}
