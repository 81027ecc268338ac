package tandem.improving.metrics.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tandem.improving.metrics.Count;
import tandem.improving.metrics.FormerCount;
import tandem.improving.metrics.MetricCharts;
import tandem.improving.metrics.SeriesService;
import tandem.improving.teams.TeamService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.CsvText;

/** A team's metrics: all of them, and one as a chart with its months. */
@Controller
@PreAuthorize("isAuthenticated()")
class TeamMetricController {
    private static final List<String> HEADER =
            List.of("Month", "Count", "Out of", "Percent", "Revision", "Valid");

    private final SeriesService series;
    private final TeamService teams;
    private final MetricCharts charts;

    TeamMetricController(SeriesService series, TeamService teams, MetricCharts charts) {
        this.series = series;
        this.teams = teams;
        this.charts = charts;
    }

    @GetMapping("/teams/{teamId}/metrics")
    ModelAndView list(@PathVariable UUID teamId, @SignedIn Actor actor) {
        var team = teams.access(teamId, actor);
        var all = series.ofTeam(team);
        return new ModelAndView("metrics/list", "team", team)
                .addObject("asked", series.asked(team, all))
                .addObject("lines", MetricLine.of(all, team));
    }

    @GetMapping("/teams/{teamId}/metrics/{metricId}")
    ModelAndView show(
            @PathVariable UUID teamId, @PathVariable UUID metricId, @SignedIn Actor actor) {
        var team = teams.access(teamId, actor);
        var history = series.history(metricId, team);
        return new ModelAndView("metrics/show", "team", team)
                .addObject("metric", history.series().metric())
                .addObject("chart", charts.speaking(history.series(), team))
                .addObject("former", history.former());
    }

    @GetMapping("/teams/{teamId}/metrics/{metricId}/data.csv")
    ResponseEntity<String> csv(
            @PathVariable UUID teamId, @PathVariable UUID metricId, @SignedIn Actor actor) {
        var team = teams.access(teamId, actor);
        var history = series.history(metricId, team);
        var rows =
                history.series().counts().stream()
                        .flatMap(count -> lines(count, history.former()))
                        .toList();
        var name = "%s, %s.csv".formatted(team.teamName(), history.series().metric().name());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, UTF_8).build().toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(CsvText.of(HEADER, rows));
    }

    /** The value that is valid, and a line for each that it replaced. */
    private static Stream<List<@Nullable Object>> lines(Count count, List<FormerCount> former) {
        return Stream.concat(
                Stream.of(line(count, "yes")),
                former.stream()
                        .map(FormerCount::count)
                        .filter(it -> it.month().equals(count.month()))
                        .map(it -> line(it, "replaced")));
    }

    private static List<@Nullable Object> line(Count count, String valid) {
        return Arrays.asList(
                count.month(),
                count.numerator(),
                count.denominator(),
                count.percent(),
                count.revision(),
                valid);
    }
}
