package tandem.improving.metrics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.teams.TeamSummary;

/** The data of all teams of a collaborative at once, for who coordinates or advises it. */
@Service
@Transactional(readOnly = true)
public class FigureService {
    private static final String REQUIRED =
            """
            select d.team_id, d.metric_id, d.month, d.numerator, d.denominator, d.revision
            from metrics.data_point d join metrics.metric m on m.id = d.metric_id
            where m.collaborative_id = ? and m.required and m.retired_at is null
            order by d.month
            """;

    private final JdbcClient db;
    private final MetricService metrics;
    private final Clock clock;

    FigureService(JdbcClient db, MetricService metrics, Clock clock) {
        this.db = db;
        this.metrics = metrics;
        this.clock = clock;
    }

    private record Cell(
            UUID teamId,
            UUID metricId,
            String month,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            int revision) {
        Count count() {
            return new Count(YearMonth.parse(month), numerator, denominator, revision);
        }
    }

    /**
     * Two statements, however many teams and months. Asks for no permission: the caller shows it to
     * coordinators and advisors only. A team that has not agreed to show its counts has no chart
     * and no signal here, only what is due.
     */
    public Map<UUID, TeamFigures> ofTeams(
            CollaborativeView collaborative, List<TeamSummary> teams) {
        var required =
                metrics.ofCollaborative(collaborative.id()).stream()
                        .filter(MetricView::required)
                        .toList();
        Map<UUID, Map<UUID, List<Count>>> counts =
                db.sql(REQUIRED).param(collaborative.id()).query(Cell.class).list().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Cell::teamId,
                                        Collectors.groupingBy(
                                                Cell::metricId,
                                                Collectors.mapping(
                                                        Cell::count, Collectors.toList()))));
        var figures = new HashMap<UUID, TeamFigures>();
        for (var team : teams) {
            var mine = counts.getOrDefault(team.id(), Map.of());
            figures.put(
                    team.id(),
                    figures(
                            collaborative,
                            team,
                            required.stream()
                                    .map(metric ->
                                            new MetricSeries(
                                                    team.id(),
                                                    metric,
                                                    mine.getOrDefault(metric.id(), List.of())))
                                    .toList()));
        }
        return figures;
    }

    private TeamFigures figures(
            CollaborativeView collaborative, TeamSummary team, List<MetricSeries> required) {
        var today = LocalDate.now(clock.withZone(team.zone()));
        var due = new TreeSet<YearMonth>();
        var missing = new ArrayList<TeamFigures.Missing>();
        var unfavorable = new ArrayList<TeamFigures.Unfavorable>();
        TeamFigures.KeyMetric key = null;
        for (var series : required) {
            var lacking = lacking(collaborative, team, series, today);
            due.addAll(lacking);
            DataDue.missingSince(lacking)
                    .ifPresent(since ->
                            missing.add(new TeamFigures.Missing(series.metric(), lacking, since)));
            var answer =
                    team.rawCountsAgreed()
                            ? series.answer(YearMonth.from(today).minusMonths(1))
                            : null;
            if (answer != null) {
                DataDue.unfavorableSince(answer)
                        .ifPresent(since ->
                                unfavorable.add(
                                        new TeamFigures.Unfavorable(series.metric(), since)));
                var latest = answer.latest();
                if (key == null && latest != null) {
                    key = new TeamFigures.KeyMetric(series.metric(), answer, latest);
                }
            }
        }
        return new TeamFigures(
                team.id(),
                key,
                List.copyOf(due),
                missing.stream().min(Comparator.comparing(TeamFigures.Missing::since)).orElse(null),
                unfavorable.stream()
                        .min(Comparator.comparing(TeamFigures.Unfavorable::since))
                        .orElse(null));
    }

    private static List<YearMonth> lacking(
            CollaborativeView collaborative,
            TeamSummary team,
            MetricSeries series,
            LocalDate today) {
        var first =
                DataDue.firstMonth(
                        collaborative.startsOn(),
                        team.foundedOn(),
                        LocalDate.ofInstant(series.metric().definedAt(), team.zone()));
        return DataDue.lacking(
                series.counts(), first, YearMonth.from(collaborative.endsOn()), today);
    }
}
