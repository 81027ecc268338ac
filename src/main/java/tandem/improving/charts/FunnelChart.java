package tandem.improving.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws teams or groups against their denominators: the limits narrow as those grow, so a small
 * team is not blamed for chance. Only who lies beyond a limit is named.
 */
final class FunnelChart {
    private static final int STEPS = 60;
    private static final int LONGEST_NAME = 14;

    private final Drawing drawing;
    private final Answer answer;
    private final Frame frame;
    private final NumberText numbers;
    private final Map<Integer, Favor> favors;
    private final List<Answer.Plotted> points;
    private final YAxis across;
    private final YAxis axis;
    private final Svg svg = new Svg();
    private final Tags tags = new Tags();

    FunnelChart(Drawing drawing, Frame frame) {
        this.drawing = drawing;
        this.answer = drawing.answer();
        this.frame = frame;
        this.numbers = new NumberText(drawing.unit());
        this.favors = answer.favors();
        this.points =
                answer.points().stream()
                        .filter(point -> point.value() != null && point.n() != null)
                        .toList();
        this.across =
                YAxis.holding(
                        points.stream().mapToDouble(FunnelChart::n).toArray(),
                        true,
                        Double.POSITIVE_INFINITY);
        this.axis = axis();
    }

    /** Whether a chart can be drawn as one: limits that follow denominators, and no time. */
    static boolean draws(Answer answer) {
        return !answer.series().ordered()
                && answer.series().chart().needsDenominators()
                && answer.phases().size() == 1
                && answer.points().stream().anyMatch(point -> point.limits() != null);
    }

    private static double n(Answer.Plotted point) {
        return Objects.requireNonNull(point.n());
    }

    private YAxis axis() {
        var percent = drawing.unit().equals("%");
        var values =
                Stream.concat(
                                points.stream().map(Answer.Plotted::value),
                                points.stream()
                                        .map(Answer.Plotted::limits)
                                        .filter(Objects::nonNull)
                                        .flatMap(it -> Stream.of(it.lower(), it.upper())))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return YAxis.holding(values, true, percent ? 100 : Double.POSITIVE_INFINITY);
    }

    String svg() {
        var id = drawing.id() + (frame.wide() ? "-w" : "-n");
        svg.open(drawing, id, frame.width(), frame.height(0));
        drawLimits();
        drawGrid();
        drawAcross();
        drawCentre();
        drawTarget();
        drawPoints();
        tags.draw(svg, frame.right() + 8.0, frame.bottom());
        return svg.add("\n</svg>").toString();
    }

    private double x(double n) {
        var share = (n - across.low()) / (across.high() - across.low());
        return frame.left() + (frame.right() - frame.left()) * share;
    }

    private double y(double value) {
        return axis.y(value, frame);
    }

    private void drawGrid() {
        for (var tick : axis.ticks()) {
            svg.line(tick == 0 ? "axis" : "grid", frame.left(), y(tick), frame.right(), y(tick))
                    .text(
                            "",
                            frame.left() - 7,
                            y(tick) + 4.5,
                            Svg.Anchor.END,
                            NumberText.tick(tick));
        }
        svg.add("\n");
    }

    private void drawAcross() {
        var every = frame.wide() ? 1 : 2;
        for (int k = 0; k < across.ticks().size(); k++) {
            var tick = across.ticks().get(k);
            svg.line("axis", x(tick), frame.bottom(), x(tick), frame.bottom() + 5.0);
            if (k % every == 0) {
                svg.text(
                        "halo",
                        x(tick),
                        frame.bottom() + 20.0,
                        Svg.Anchor.MIDDLE,
                        NumberText.tick(tick));
            }
        }
        svg.text(
                "halo",
                (frame.left() + frame.right()) / 2.0,
                frame.bottom() + 36.0,
                Svg.Anchor.MIDDLE,
                answer.series().chart().isOfProportions() ? "out of" : "exposure");
        svg.add("\n");
    }

    private void drawLimits() {
        var sigma = sigmaAtOne();
        var centre = answer.present().centre();
        if (sigma == null || centre == null || points.isEmpty()) {
            return;
        }
        var upper = curve(n -> centre + 3 * sigma / Math.sqrt(n));
        var lower = curve(n -> centre - 3 * sigma / Math.sqrt(n));
        svg.path(
                "band",
                "M" + String.join("L", upper) + "L" + String.join("L", lower.reversed()) + "Z");
        for (var curve :
                List.of(
                        curve(n -> centre + 2 * sigma / Math.sqrt(n)),
                        curve(n -> centre - 2 * sigma / Math.sqrt(n)))) {
            svg.path("limit-2", "M" + String.join("L", curve));
        }
        svg.path("limit", "M" + String.join("L", upper))
                .path("limit", "M" + String.join("L", lower))
                .add("\n");
    }

    /** Points of a curve from the smallest to the largest denominator, within the axis. */
    private List<String> curve(DoubleUnaryOperator limit) {
        var least = points.stream().mapToDouble(FunnelChart::n).min().orElse(1);
        var most = points.stream().mapToDouble(FunnelChart::n).max().orElse(1);
        var d = new ArrayList<String>();
        for (int k = 0; k <= STEPS; k++) {
            var share = (double) k / STEPS;
            var n = least + (most - least) * share * share; // closer where it bends
            var value = Math.clamp(limit.applyAsDouble(n), axis.low(), axis.high());
            d.add(Svg.n(x(n)) + " " + Svg.n(y(value)));
        }
        return d;
    }

    /** From a line that no bound has clipped: sigma of one unit. */
    private @Nullable Double sigmaAtOne() {
        var centre = answer.present().centre();
        if (centre == null) {
            return null;
        }
        return points.stream()
                .filter(point -> point.limits() != null)
                .flatMap(point -> {
                    var limits = Objects.requireNonNull(point.limits());
                    var root = Math.sqrt(n(point));
                    return Stream.of(
                            (limits.upper() - centre) * root / 3,
                            (centre - limits.lower()) * root / 3);
                })
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void drawCentre() {
        var centre = answer.present().centre();
        if (centre == null) {
            return;
        }
        svg.line("centre", frame.left(), y(centre), frame.right(), y(centre)).add("\n");
        var name = "All " + numbers.of(centre);
        if (frame.wide()) {
            tags.add(y(centre), "strong", name);
        } else {
            svg.text("strong halo", frame.right() - 2.0, y(centre) - 6, Svg.Anchor.END, name);
        }
    }

    private void drawTarget() {
        var target = answer.series().target();
        if (target == null || target < axis.low() || target > axis.high()) {
            return;
        }
        svg.line("target", frame.left(), y(target), frame.right(), y(target)).add("\n");
        if (frame.wide()) {
            tags.add(y(target), "target-text", "Target " + numbers.trimmed(target));
        }
    }

    private void drawPoints() {
        var words = new PointWords(answer, AxisLabels.of(answer, false), drawing.unit());
        for (var point : points) {
            var value = Objects.requireNonNull(point.value());
            if (drawing.spoken()) {
                svg.openPoint(words.say(point), point.equals(points.getLast()));
            }
            svg.mark(
                    x(n(point)),
                    y(value),
                    frame.wide() ? 4 : 3.4,
                    Svg.Shape.of(answer, point, favors.get(point.index())));
            if (drawing.spoken()) {
                svg.add("</g>");
            }
        }
        points.stream().filter(point -> point.sigmaSignal()).forEach(this::name);
    }

    private void name(Answer.Plotted point) {
        var name =
                point.x().length() > LONGEST_NAME
                        ? point.x().substring(0, LONGEST_NAME - 1) + "…"
                        : point.x();
        var left = x(n(point)) > frame.right() - 40;
        svg.text(
                "strong halo",
                x(n(point)) + (left ? -11 : 11),
                y(Objects.requireNonNull(point.value())) + 4.5,
                left ? Svg.Anchor.END : Svg.Anchor.START,
                name);
    }
}
