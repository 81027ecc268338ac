package tandem.improving.metrics;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Charts;
import tandem.improving.charts.Point;
import tandem.improving.charts.Series;

/**
 * A team's months of one metric.
 *
 * @param counts ascending, only months that were ever entered
 */
public record MetricSeries(UUID teamId, MetricView metric, List<Count> counts) {
    public MetricSeries {
        counts = List.copyOf(counts);
    }

    /**
     * The run chart in percent, from the first month with a value to {@code last}, every month in
     * its place, those without data too.
     *
     * @return null when nothing was ever entered
     */
    public @Nullable Answer answer(YearMonth last) {
        var points = points(last);
        if (points.isEmpty()) {
            return null;
        }
        var series = Series.run(points, metric.direction(), 100, metric.targetPercent());
        var baseline = metric.baselineMonths();
        return Charts.answer(baseline == null ? series : series.frozen(baseline));
    }

    /** Whether a value was given for that month. */
    public boolean has(YearMonth month) {
        return counts.stream().anyMatch(it -> it.given() && it.month().equals(month));
    }

    private List<Point> points(YearMonth last) {
        var given = counts.stream().filter(Count::given).toList();
        if (given.isEmpty()) {
            return List.of();
        }
        var known = given.stream().collect(Collectors.toMap(Count::month, Function.identity()));
        var end = given.getLast().month().isAfter(last) ? given.getLast().month() : last;
        return Stream.iterate(
                        given.getFirst().month(),
                        month -> !month.isAfter(end),
                        month -> month.plusMonths(1))
                .map(month -> point(month, known.get(month)))
                .toList();
    }

    private static Point point(YearMonth month, @Nullable Count count) {
        return count == null
                ? Point.of(month.toString(), null, null)
                : Point.of(month.toString(), count.numerator(), count.denominator());
    }
}
