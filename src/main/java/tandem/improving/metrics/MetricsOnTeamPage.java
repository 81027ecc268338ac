package tandem.improving.metrics;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamPanel;

/** The chart of a team's key metric: the first required one that has a number. */
@Component
@Order(10)
class MetricsOnTeamPage implements TeamPanel {
    private final SeriesService series;
    private final MetricCharts charts;

    MetricsOnTeamPage(SeriesService series, MetricCharts charts) {
        this.series = series;
        this.charts = charts;
    }

    /**
     * @param total metrics in force
     */
    record Key(UUID teamId, boolean editable, int total, @Nullable MetricChart chart) {}

    @Override
    public String fragment() {
        return "metrics/panel";
    }

    @Override
    public Key view(TeamAccess team) {
        var all = series.ofTeam(team);
        return new Key(team.teamId(), team.editable(), all.size(), chart(all, team));
    }

    private @Nullable MetricChart chart(List<MetricSeries> all, TeamAccess team) {
        return all.stream()
                .filter(it -> it.counts().stream().anyMatch(Count::given))
                .min((one, other) ->
                        Boolean.compare(other.metric().required(), one.metric().required()))
                .map(it -> charts.picture(it, team))
                .orElse(null);
    }
}
