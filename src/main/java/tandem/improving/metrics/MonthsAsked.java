package tandem.improving.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The months for which a team's required metrics are asked.
 *
 * @param late ascending: due, and lacking a value of a required metric
 * @param next what to enter first: the oldest late month, else the month before this one while it
 *     lacks a value, else this month
 */
public record MonthsAsked(List<YearMonth> late, YearMonth next) {
    public MonthsAsked {
        late = List.copyOf(late);
    }

    /**
     * @param first the first month a metric is asked for
     * @param last the collaborative's last month
     */
    static MonthsAsked of(
            List<MetricSeries> required,
            Function<MetricView, YearMonth> first,
            YearMonth last,
            LocalDate today) {
        var late =
                required.stream()
                        .map(it ->
                                DataDue.lacking(it.counts(), first.apply(it.metric()), last, today))
                        .flatMap(Collection::stream)
                        .distinct()
                        .sorted()
                        .toList();
        var thisMonth = YearMonth.from(today);
        var before = thisMonth.minusMonths(1);
        var open =
                required.stream()
                        .filter(it -> !first.apply(it.metric()).isAfter(before))
                        .anyMatch(it -> !it.has(before));
        return new MonthsAsked(late, !late.isEmpty() ? late.getFirst() : open ? before : thisMonth);
    }
}
