package tandem.improving.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Drawing;
import tandem.improving.charts.Legend;
import tandem.improving.charts.NumberText;
import tandem.improving.charts.Reading;
import tandem.improving.teams.TeamAccess;

/** Draws a team's metrics, with what happened meanwhile in lanes under the axis. */
@Component
public class MetricCharts {
    private static final NumberText PERCENT = new NumberText("%");
    private static final NumberText PLAIN = new NumberText("");
    private static final int TALL = 330;
    private static final int LOW = 270;

    private final List<ChartMarks> marks;
    private final MessageSource messages;

    MetricCharts(List<ChartMarks> marks, MessageSource messages) {
        this.marks = List.copyOf(marks);
        this.messages = messages;
    }

    /** As a part of a page: one picture. Null when nothing was ever entered. */
    public @Nullable MetricChart picture(MetricSeries series, TeamAccess team) {
        return draw(series, team, false);
    }

    /** As the page's own matter: each point can be reached and read aloud. */
    public @Nullable MetricChart speaking(MetricSeries series, TeamAccess team) {
        return draw(series, team, true);
    }

    private @Nullable MetricChart draw(MetricSeries series, TeamAccess team, boolean speaking) {
        var answer = series.answer(YearMonth.from(team.today()).minusMonths(1));
        if (answer == null) {
            return null;
        }
        var reading = Reading.of(answer, PERCENT.unit(), false);
        var drawing =
                new Drawing(
                        answer,
                        "metric-" + series.metric().id(),
                        series.metric().name() + ", " + team.teamName(),
                        reading.text(),
                        PERCENT.unit(),
                        List.of(),
                        lanes(answer, team),
                        speaking,
                        speaking ? TALL : LOW);
        var rows = rows(series, answer);
        return new MetricChart(
                series.metric(),
                answer,
                Reading.stretch(answer),
                outOf(series),
                drawing.wide(),
                drawing.narrow(),
                Legend.of(answer),
                reading,
                rows.stream().filter(row -> row.percent() != null).findFirst().orElse(null),
                rows);
    }

    private List<Drawing.Lane> lanes(Answer answer, TeamAccess team) {
        var first = YearMonth.parse(answer.points().getFirst().x());
        var months = answer.points().size();
        var drawn =
                marks.stream()
                        .flatMap(it -> it.marks(team).stream())
                        .filter(mark -> place(first, mark.from()) <= months)
                        .filter(mark -> place(first, mark.to()) >= 1)
                        .collect(Collectors.groupingBy(Mark::lane));
        var lanes = new ArrayList<Drawing.Lane>();
        for (var lane : Mark.Lane.values()) {
            var its = drawn.get(lane);
            if (its != null) {
                lanes.add(
                        new Drawing.Lane(
                                messages.getMessage(
                                        lane.messageKey(), null, LocaleContextHolder.getLocale()),
                                its.stream().map(mark -> mark(mark, first, months)).toList()));
            }
        }
        return lanes;
    }

    private static Drawing.Mark mark(Mark mark, YearMonth first, int months) {
        return new Drawing.Mark(
                mark.kind(),
                Math.max(1, place(first, mark.from())),
                Math.min(months, place(first, mark.to())),
                mark.label());
    }

    /** On the axis, from 1. */
    private static int place(YearMonth first, LocalDate day) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, YearMonth.from(day))) + 1;
    }

    private static String outOf(MetricSeries series) {
        var seen =
                series.counts().stream()
                        .map(Count::denominator)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .summaryStatistics();
        return seen.getMin() == seen.getMax()
                ? PLAIN.of(seen.getMax())
                : String.format(
                        Locale.ROOT, "%s–%s", PLAIN.of(seen.getMin()), PLAIN.of(seen.getMax()));
    }

    private static List<MetricChart.Row> rows(MetricSeries series, Answer answer) {
        Map<YearMonth, Count> counts =
                series.counts().stream()
                        .collect(Collectors.toMap(Count::month, Function.identity()));
        var favors = answer.favors();
        var rows = new ArrayList<MetricChart.Row>();
        for (var point : answer.points()) {
            var month = YearMonth.parse(point.x());
            var favor = favors.get(point.index());
            rows.add(
                    new MetricChart.Row(
                            month,
                            counts.get(month),
                            point.value() == null ? null : PERCENT.of(point.value()),
                            favor,
                            favor == null ? "" : Legend.shape(favor)));
        }
        Collections.reverse(rows);
        return rows;
    }
}
