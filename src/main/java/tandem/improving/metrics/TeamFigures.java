package tandem.improving.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Answer.Plotted;

/**
 * What a board says of one team's data.
 *
 * @param key the first required metric's chart; null when there is no metric, nothing was entered
 *     or the team has not agreed to show its counts
 * @param due months that are due or overdue and lack a value of a required metric, ascending
 * @param missing set where two or more due days have passed
 * @param unfavorable set where a recent signal points to the worse
 */
public record TeamFigures(
        UUID teamId,
        @Nullable KeyMetric key,
        List<YearMonth> due,
        @Nullable Missing missing,
        @Nullable Unfavorable unfavorable) {
    public TeamFigures {
        due = List.copyOf(due);
    }

    /** The metric that stands for the team, with the counts behind its latest value. */
    public record KeyMetric(MetricView metric, Answer answer, Plotted latest) {}

    /**
     * @param since the due day of the second month that lacks
     */
    public record Missing(MetricView metric, List<YearMonth> months, LocalDate since) {}

    /**
     * @param since the last day of the month of the signal's latest point
     */
    public record Unfavorable(MetricView metric, LocalDate since) {}
}
