package tandem.improving.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Direction;
import tandem.improving.charts.Favor;
import tandem.improving.charts.Signal;

/**
 * When a month's data is due and what follows when it is not there (docs/standards/board.md,
 * reasons 2 and 3). Pure; every day is a date where the team works.
 */
public final class DataDue {
    /** A month is due on this day of the month after it. */
    private static final int DAY = 15;

    /** Missing so often is a reason to ask. */
    private static final int TOO_OFTEN = 2;

    /** A signal that holds none of so many latest points is history. */
    private static final int RECENT = 6;

    private DataDue() {}

    public static LocalDate dueOn(YearMonth month) {
        return month.plusMonths(1).atDay(DAY);
    }

    /** Months without a value whose due day has passed, {@code first} to {@code last} at most. */
    static List<YearMonth> lacking(
            List<Count> counts, YearMonth first, YearMonth last, LocalDate today) {
        var given = counts.stream().filter(Count::given).map(Count::month).toList();
        return Stream.iterate(
                        first,
                        month -> !month.isAfter(last) && dueOn(month).isBefore(today),
                        month -> month.plusMonths(1))
                .filter(month -> !given.contains(month))
                .toList();
    }

    /**
     * Since when two or more months lack: the due day of the second one. A due day has passed on
     * the day after it.
     */
    static Optional<LocalDate> missingSince(List<YearMonth> lacking) {
        return lacking.size() < TOO_OFTEN
                ? Optional.empty()
                : Optional.of(dueOn(lacking.get(TOO_OFTEN - 1)));
    }

    /**
     * The last day of the month of the latest point of an unfavorable signal in the present phase
     * that holds one of the last six plotted points. A signal without a side does not count, nor
     * does direction neutral.
     */
    static Optional<LocalDate> unfavorableSince(Answer answer) {
        var recent =
                answer.points().reversed().stream()
                        .filter(point -> point.value() != null)
                        .limit(RECENT)
                        .map(Answer.Plotted::index)
                        .toList();
        return answer.signalsNow()
                .filter(signal -> isUnfavorable(signal, answer.series().direction()))
                .filter(signal -> signal.points().stream().anyMatch(recent::contains))
                .map(signal -> month(answer, signal.points().getLast()).atEndOfMonth())
                .min(Comparator.naturalOrder());
    }

    private static boolean isUnfavorable(Signal signal, Direction direction) {
        var side = signal.side();
        return side != null && direction.favor(side) == Favor.UNFAVORABLE;
    }

    private static YearMonth month(Answer answer, int index) {
        return YearMonth.parse(answer.points().get(index - 1).x());
    }

    /** Nothing is asked for before the collaborative, the team and the metric began. */
    static YearMonth firstMonth(LocalDate collaborative, LocalDate team, LocalDate metric) {
        return Stream.of(collaborative, team, metric)
                .map(YearMonth::from)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
