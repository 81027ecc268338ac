package tandem.improving.metrics;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamService;
import tandem.improving.teams.TeamSummary;
import tandem.people.accounts.AccountService;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** A team's metrics over time, for who may read the team. */
@Service
@Transactional
public class SeriesService {
    private static final String IN_FORCE =
            """
            select m.*, d.month, d.numerator, d.denominator, d.revision
            from metrics.metric m left join metrics.data_point d on d.metric_id = m.id and d.team_id = ?
            where m.collaborative_id = ? and m.retired_at is null
            order by m.position, m.id, d.month
            """;

    /** The latest revision of a month is the value that is valid. */
    private static final String ONE =
            """
            select m.*, r.month, r.numerator, r.denominator, r.revision, r.entered_by, r.entered_at
            from metrics.metric m left join metrics.revision r on r.metric_id = m.id and r.team_id = ?
            where m.collaborative_id = ? and m.id = ?
            order by r.month, r.revision desc
            """;

    private final JdbcClient db;
    private final TeamService teams;
    private final CollaborativeService collaboratives;
    private final AccountService accounts;
    private final AuditTrail audit;

    SeriesService(
            JdbcClient db,
            TeamService teams,
            CollaborativeService collaboratives,
            AccountService accounts,
            AuditTrail audit) {
        this.db = db;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.accounts = accounts;
        this.audit = audit;
    }

    private record Row(MetricView metric, @Nullable Count count) {
        static Row of(ResultSet row, int number) throws SQLException {
            var month = row.getString("month");
            return new Row(
                    MetricService.metric(row, number),
                    month == null ? null : count(row, YearMonth.parse(month)));
        }

        private static Count count(ResultSet row, YearMonth month) throws SQLException {
            return new Count(
                    month,
                    row.getObject("numerator", Integer.class),
                    row.getObject("denominator", Integer.class),
                    row.getInt("revision"));
        }
    }

    private record Entered(UUID by, Instant at) {
        static @Nullable Entered of(ResultSet row) throws SQLException {
            var by = row.getObject("entered_by", UUID.class);
            return by == null
                    ? null
                    : new Entered(
                            by, row.getObject("entered_at", OffsetDateTime.class).toInstant());
        }
    }

    private record Revised(Row row, @Nullable Entered entered) {
        static Revised of(ResultSet row, int number) throws SQLException {
            return new Revised(Row.of(row, number), Entered.of(row));
        }
    }

    /**
     * All metrics in force, in their order, with every month ever entered; one statement. Without
     * any month for whom the counts are not open.
     */
    @Transactional(readOnly = true)
    public List<MetricSeries> ofTeam(TeamAccess team) {
        return series(
                team,
                db.sql(IN_FORCE)
                        .params(team.teamId(), team.collaborativeId())
                        .query(Row::of)
                        .list());
    }

    /**
     * One metric, a retired one too, with what was valid before each correction. Not read-only: a
     * view from outside the team is recorded.
     *
     * @throws NotFound when it is none of the team's
     */
    public MetricHistory history(UUID metricId, TeamAccess team) {
        var revisions =
                db.sql(ONE)
                        .params(team.teamId(), team.collaborativeId(), metricId)
                        .query(Revised::of)
                        .list();
        if (revisions.isEmpty()) {
            throw new NotFound("Metric", metricId);
        }
        if (team.fromOutside()) {
            audit.record(team.actor().accountId(), "metric.viewed", metricId);
        }
        var months = new HashSet<YearMonth>();
        var valid = new ArrayList<Row>();
        var former = new ArrayList<Revised>();
        for (var revised : revisions) {
            var count = revised.row().count();
            if (count == null || months.add(count.month())) {
                valid.add(revised.row());
            } else {
                former.add(revised);
            }
        }
        return new MetricHistory(
                series(team, valid).getFirst(), team.countsOpen() ? named(former) : List.of());
    }

    private static List<MetricSeries> series(TeamAccess team, List<Row> rows) {
        var counts = new LinkedHashMap<MetricView, List<Count>>();
        for (var row : rows) {
            var months = counts.computeIfAbsent(row.metric(), it -> new ArrayList<>());
            if (row.count() != null && team.countsOpen()) {
                months.add(row.count());
            }
        }
        return counts.entrySet().stream()
                .map(it -> new MetricSeries(team.teamId(), it.getKey(), it.getValue()))
                .toList();
    }

    private List<FormerCount> named(List<Revised> former) {
        var people =
                accounts.people(
                        former.stream()
                                .map(it -> requireNonNull(it.entered()).by())
                                .distinct()
                                .toList());
        return former.stream()
                .map(it -> {
                    var entered = requireNonNull(it.entered());
                    var by = people.get(entered.by());
                    return new FormerCount(
                            requireNonNull(it.row().count()),
                            by == null ? "" : by.name(),
                            entered.at());
                })
                .toList();
    }

    /** Which months the team's data is asked for. */
    @Transactional(readOnly = true)
    public MonthsAsked asked(TeamAccess team, List<MetricSeries> series) {
        var collaborative = collaboratives.collaborative(team.collaborativeId());
        var founded =
                teams.inCollaborative(team.collaborativeId()).stream()
                        .filter(it -> it.id().equals(team.teamId()))
                        .map(TeamSummary::foundedOn)
                        .findFirst()
                        .orElse(team.today());
        var required = series.stream().filter(it -> it.metric().required()).toList();
        return MonthsAsked.of(
                required,
                it ->
                        DataDue.firstMonth(
                                collaborative.startsOn(),
                                founded,
                                LocalDate.ofInstant(it.definedAt(), team.zone())),
                YearMonth.from(collaborative.endsOn()),
                team.today());
    }
}
