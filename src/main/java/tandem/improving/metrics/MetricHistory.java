package tandem.improving.metrics;

import java.util.List;

/**
 * A metric as it is counted now, and what was valid before somebody corrected it.
 *
 * @param former by month, of one month the latest first
 */
public record MetricHistory(MetricSeries series, List<FormerCount> former) {
    public MetricHistory {
        former = List.copyOf(former);
    }
}
