package tandem.improving.charts;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** What lines and the latest value are called, where each of them ends. */
final class LineNames {
    private final Drawing drawing;
    private final Answer answer;
    private final Frame frame;
    private final AxisLabels labels;
    private final IntToDoubleFunction x;
    private final DoubleUnaryOperator y;
    private final NumberText numbers;
    private final int size;
    private final Tags tags = new Tags();

    LineNames(
            Drawing drawing,
            Frame frame,
            AxisLabels labels,
            IntToDoubleFunction x,
            DoubleUnaryOperator y) {
        this.drawing = drawing;
        this.answer = drawing.answer();
        this.frame = frame;
        this.labels = labels;
        this.x = x;
        this.y = y;
        this.numbers = new NumberText(drawing.unit());
        this.size = answer.points().size();
    }

    void draw(Svg svg) {
        nameTheLines(svg);
        nameTheLatest(svg);
        tags.draw(svg, frame.right() + 8.0, frame.bottom());
    }

    private double x(int index) {
        return x.applyAsDouble(index);
    }

    private double y(double value) {
        return y.applyAsDouble(value);
    }

    /** Wide at the right end; narrow the target above its line, the centre under its own. */
    private void nameTheLines(Svg svg) {
        var target = answer.series().target();
        if (target != null) {
            var name = "Target " + numbers.trimmed(target);
            if (frame.wide()) {
                tags.add(y(target), "target-text", name);
            } else {
                svg.text(
                        "target-text halo",
                        frame.left() + 4.0,
                        y(target) - 6,
                        Svg.Anchor.START,
                        name);
            }
        }
        for (var phase : answer.phases()) {
            var centre = phase.centre();
            if (centre != null) {
                name(svg, phase, centre);
            }
        }
        if (frame.wide()) {
            nameTheLimits();
        }
    }

    private void nameTheLimits() {
        answer.points().reversed().stream()
                .filter(point -> point.phase() == answer.phases().size())
                .map(Answer.Plotted::limits)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(limits -> {
                    tags.add(y(limits.upper()), "", "Upper " + numbers.of(limits.upper()));
                    tags.add(y(limits.lower()), "", "Lower " + numbers.of(limits.lower()));
                });
    }

    private String nameOfCentre() {
        var centre = answer.series().chart().centre();
        return answer.series().fixedCentreLine() != null
                ? "Line"
                : Character.toUpperCase(centre.charAt(0)) + centre.substring(1);
    }

    private void name(Svg svg, Answer.Phase phase, double centre) {
        var name = nameOfCentre() + " " + numbers.of(centre);
        var last = phase.number() == answer.phases().size();
        if (frame.wide() && last) {
            tags.add(y(centre), "strong", name);
            return;
        }
        var under = y(centre) + 17;
        var latest = answer.latest();
        var taken =
                last
                        && latest != null
                        && latest.value() != null
                        && Math.abs(y(latest.value()) + 4.5 - under) < 14;
        svg.text(
                "strong halo",
                last ? frame.end(phase, size) - 4 : frame.start(phase, size) + 4,
                under > frame.bottom() - 4 || taken ? y(centre) - 7 : under,
                last ? Svg.Anchor.END : Svg.Anchor.START,
                name);
    }

    private void nameTheLatest(Svg svg) {
        var latest = answer.latest();
        if (latest == null || latest.value() == null || !answer.series().ordered()) {
            return;
        }
        var value = latest.value();
        if (frame.wide()) {
            tags.add(y(value), "strong", numbers.of(value) + " " + labels.shortly(latest.index()));
        } else {
            var room = frame.width() - x(latest.index()) > 50;
            svg.text(
                    "strong halo",
                    x(latest.index()) + 9,
                    y(value) + 4.5,
                    room || latest.index() == size ? Svg.Anchor.START : Svg.Anchor.END,
                    drawing.unit().equals("%") ? numbers.of(value) : numbers.bare(value));
        }
    }
}
