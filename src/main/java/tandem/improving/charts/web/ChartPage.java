package tandem.improving.charts.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Charts;
import tandem.improving.charts.Drawing;
import tandem.improving.charts.Favor;
import tandem.improving.charts.Legend;
import tandem.improving.charts.NumberText;
import tandem.improving.charts.Reading;
import tandem.improving.charts.Series;

/**
 * A chart drawn from pasted rows, with everything that stands around it.
 *
 * @param rows the data table, in the order of the axis
 */
record ChartPage(
        String title,
        String stretch,
        boolean ratio,
        String wide,
        String narrow,
        List<Legend.Key> legend,
        Reading reading,
        List<Row> rows) {
    /**
     * @param shape the point's own drawing; empty without a signal
     */
    record Row(
            String label,
            @Nullable String counted,
            @Nullable String outOf,
            @Nullable String value,
            @Nullable Favor favor,
            String shape) {}

    static ChartPage of(ChartForm form, PastedRows pasted, String untitled) {
        var percent = pasted.proportions();
        var target = form.target();
        var series =
                Series.run(
                        pasted.points(),
                        form.direction(),
                        percent ? 100 : 1,
                        target == null ? null : target.doubleValue());
        var baseline = form.baseline();
        var answer = Charts.answer(baseline == null ? series : series.frozen(baseline));
        var unit = percent ? "%" : "";
        var title = form.title() == null || form.title().isBlank() ? untitled : form.title();
        var reading = Reading.of(answer, unit, false);
        var drawing = Drawing.of(answer, "chart", title, reading.verdict(), unit);
        return new ChartPage(
                title,
                Reading.stretch(answer),
                answer.series().ratio(),
                drawing.wide(800),
                drawing.narrow(),
                Legend.of(answer),
                reading,
                rows(answer, unit));
    }

    private static List<Row> rows(Answer answer, String unit) {
        var numbers = new NumberText(unit);
        var plain = new NumberText("");
        var favors = answer.favors();
        var labels = Reading.labels(answer);
        var rows = new ArrayList<Row>();
        for (var point : answer.points()) {
            var sent = answer.series().points().get(point.index() - 1);
            var favor = favors.get(point.index());
            rows.add(
                    new Row(
                            labels.get(point.index() - 1),
                            said(plain, sent.y()),
                            said(plain, sent.n()),
                            said(numbers, point.value()),
                            favor,
                            favor == null ? "" : Legend.shape(favor)));
        }
        return rows;
    }

    private static @Nullable String said(NumberText numbers, @Nullable Double value) {
        return value == null ? null : numbers.of(value);
    }
}
