package tandem.improving.metrics;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Favor;
import tandem.improving.charts.Legend;
import tandem.improving.charts.Reading;

/**
 * A team's metric as a run chart, with everything that stands around it.
 *
 * @param stretch "Sep 2024 to Oct 2026"
 * @param outOf the range of the denominators, "97 to 131"; one number where all are alike
 * @param latest the last month with a value
 * @param rows the data table, the latest month first
 */
public record MetricChart(
        MetricView metric,
        Answer answer,
        String stretch,
        String outOf,
        String wide,
        String narrow,
        List<Legend.Key> legend,
        Reading reading,
        @Nullable Row latest,
        List<Row> rows) {
    public MetricChart {
        legend = List.copyOf(legend);
        rows = List.copyOf(rows);
    }

    /**
     * One month.
     *
     * @param count null where nothing was ever entered
     * @param percent "33.9%"; null for a gap
     * @param shape the point's own drawing; empty without a signal
     */
    public record Row(
            YearMonth month,
            @Nullable Count count,
            @Nullable String percent,
            @Nullable Favor favor,
            String shape) {
        public boolean given() {
            return count != null && count.given();
        }
    }
}
