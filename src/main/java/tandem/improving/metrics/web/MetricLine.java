package tandem.improving.metrics.web;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Answer;
import tandem.improving.charts.NumberText;
import tandem.improving.charts.Sparkline;
import tandem.improving.metrics.Count;
import tandem.improving.metrics.MetricSeries;
import tandem.improving.metrics.MetricView;
import tandem.improving.teams.TeamAccess;

/**
 * A metric of a team in one row.
 *
 * @param spark SVG; null while nothing was entered
 * @param latest the last value, whatever its month
 */
record MetricLine(MetricView metric, @Nullable String spark, @Nullable Count latest) {
    private static final NumberText PERCENT = new NumberText("%");
    private static final double WHOLE = 100;

    static List<MetricLine> of(List<MetricSeries> all, TeamAccess team) {
        var last = YearMonth.from(team.today()).minusMonths(1);
        return all.stream().map(it -> of(it, it.answer(last))).toList();
    }

    /** Each on a scale of its own: different metrics do not compare. */
    private static MetricLine of(MetricSeries series, @Nullable Answer answer) {
        var latest =
                series.counts().reversed().stream()
                        .filter(it -> it.percent() != null)
                        .findFirst()
                        .orElse(null);
        var line = new MetricLine(series.metric(), null, latest);
        if (answer == null || latest == null) {
            return line;
        }
        var top = Math.min(WHOLE, Sparkline.top(Stream.of(answer)));
        return new MetricLine(
                series.metric(), Sparkline.svg(answer, top, line.latestPercent()), latest);
    }

    /** "33.9%". */
    public String latestPercent() {
        var percent = latest == null ? null : latest.percent();
        return percent == null ? "" : PERCENT.of(percent);
    }

    public String target() {
        var target = metric.targetPercent();
        return target == null ? "" : PERCENT.trimmed(target);
    }
}
