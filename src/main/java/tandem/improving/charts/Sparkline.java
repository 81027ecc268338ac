package tandem.improving.charts;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One metric in a row, 152 by 52: line, thin median, a target tick, the last value in the shape of
 * its signal, an x where the latest period has none. Rows that stand together share one scale.
 */
public final class Sparkline {
    private static final int WIDTH = 152;
    private static final int HEIGHT = 52;

    private Sparkline() {}

    /**
     * The top of a scale that all rows share, from 0; at least 1.
     *
     * @param answers of one metric
     */
    public static double top(Stream<Answer> answers) {
        return answers.flatMap(answer ->
                        Stream.concat(
                                answer.points().stream().map(Answer.Plotted::value),
                                Stream.ofNullable(answer.series().target())))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    /**
     * @param top see {@link #top}
     * @param label said instead of the picture
     */
    public static String svg(Answer answer, double top, String label) {
        var least =
                answer.points().stream()
                        .map(Answer.Plotted::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElse(0);
        var scale = new Scale(Math.min(0, least), top, answer.points().size());
        var svg =
                new Svg()
                        .add(
                                "<svg class=\"spark\" viewBox=\"0 0 152 52\" role=\"img\" aria-label=\"")
                        .add(Svg.escaped(label))
                        .add("\">");
        for (var phase : answer.phases()) {
            var centre = phase.centre();
            if (centre != null) {
                svg.line(
                        "centre",
                        scale.x(phase.firstIndex()),
                        scale.y(centre),
                        Math.max(scale.x(phase.lastIndex()), scale.x(phase.firstIndex()) + 2),
                        scale.y(centre));
            }
        }
        var target = answer.series().target();
        if (target != null) {
            svg.line("target", WIDTH - 9, scale.y(target), WIDTH - 1, scale.y(target));
        }
        drawLine(svg, answer, scale);
        drawLast(svg, answer, scale);
        return svg.add("</svg>").toString();
    }

    private static void drawLine(Svg svg, Answer answer, Scale scale) {
        var d = new StringBuilder();
        var pen = false;
        for (var point : answer.points()) {
            var value = point.value();
            if (value != null) {
                d.append(pen ? 'L' : 'M')
                        .append(Svg.n(scale.x(point.index())))
                        .append(' ')
                        .append(Svg.n(scale.y(value)));
            }
            pen = value != null;
        }
        if (!d.isEmpty()) {
            svg.path("line", d.toString());
        }
    }

    private static void drawLast(Svg svg, Answer answer, Scale scale) {
        var latest = answer.latest();
        var at = latest == null ? null : latest.value();
        var height = at == null ? HEIGHT / 2.0 : scale.y(at);
        if (latest != null && at != null) {
            svg.mark(
                    scale.x(latest.index()),
                    height,
                    3.2,
                    Svg.Shape.of(answer, latest, shape(answer)));
        }
        if (!answer.points().isEmpty() && answer.points().getLast().value() == null) {
            svg.path("gap", Svg.cross(scale.x(answer.points().size()), height, 3));
        }
    }

    private static @Nullable Favor shape(Answer answer) {
        return answer.latestFavor();
    }

    private record Scale(double low, double high, int size) {
        double x(int index) {
            return size == 1 ? 68 : 4 + (WIDTH - 20.0) * (index - 1) / (size - 1);
        }

        double y(double value) {
            var range = high - low;
            return range > 1e-290
                    ? Math.clamp(3 + (HEIGHT - 6) * (1 - (value - low) / range), 0, HEIGHT)
                    : HEIGHT / 2.0;
        }
    }
}
