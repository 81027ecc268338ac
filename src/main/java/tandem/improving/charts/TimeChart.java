package tandem.improving.charts;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Draws a chart over time, once wide and once for phones, as docs/standards/spc.md says: grid,
 * target, centre, line, points, labels with a halo; a gap breaks the line.
 */
final class TimeChart {
    private final Drawing drawing;
    private final Answer answer;
    private final Frame frame;
    private final YAxis axis;
    private final AxisLabels labels;
    private final Map<Integer, Favor> favors;
    private final int size;
    private final Svg svg = new Svg();
    private final PointWords words;

    TimeChart(Drawing drawing, Frame frame) {
        this.drawing = drawing;
        this.answer = drawing.answer();
        this.frame = frame;
        this.size = answer.points().size();
        this.labels = AxisLabels.of(answer, false);
        this.favors = answer.favors();
        this.words = new PointWords(answer, labels, drawing.unit());
        this.axis = axis();
    }

    private YAxis axis() {
        var series = answer.series();
        var values = answer.points().stream().map(Answer.Plotted::value).filter(Objects::nonNull);
        var limits =
                answer.points().stream()
                        .map(Answer.Plotted::limits)
                        .filter(Objects::nonNull)
                        .flatMap(limit -> Stream.of(limit.lower(), limit.upper()));
        var lines =
                Stream.concat(
                        answer.phases().stream().map(Answer.Phase::centre),
                        Stream.ofNullable(series.target()));
        var all =
                Stream.of(values, limits, lines)
                        .flatMap(it -> it)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        var percent = drawing.unit().equals("%");
        return YAxis.holding(
                all, percent || countsFromZero(), percent ? 100 : Double.POSITIVE_INFINITY);
    }

    /** Counts, proportions and spreads; values only when all are whole numbers. */
    private boolean countsFromZero() {
        return switch (answer.series().chart()) {
            case P, PP, U, UP, C, G, T, MR, S -> true;
            case RUN, I, XBAR, IP, XMR_MDC ->
                    answer.series().ratio()
                            || answer.points().stream()
                                    .map(Answer.Plotted::value)
                                    .filter(Objects::nonNull)
                                    .allMatch(value -> value == Math.rint(value));
        };
    }

    String svg() {
        var id = drawing.id() + (frame.wide() ? "-w" : "-n");
        svg.open(drawing, id, frame.width(), frame.height(drawing.lanes().size()));
        new LimitBand(frame, size, this::x, this::y).draw(answer, svg);
        drawGrid();
        new TimeAxis(frame, labels, size).draw(svg);
        new Lanes(drawing, frame, svg).draw();
        drawPhases();
        drawTarget();
        drawCentres();
        drawLine();
        drawPoints();
        new LineNames(drawing, frame, labels, this::x, this::y).draw(svg);
        return svg.add("\n</svg>").toString();
    }

    private double x(int index) {
        return frame.x(index, size);
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

    private void drawPhases() {
        for (var phase : answer.phases()) {
            var at = x(phase.firstIndex()) - frame.step(size) / 2;
            if (phase.number() > 1) {
                svg.line(
                        "split",
                        at,
                        drawing.phaseNames().isEmpty() ? frame.top() : 4,
                        at,
                        frame.bottom());
            }
            if (phase.number() <= drawing.phaseNames().size()) {
                var name = drawing.phaseNames().get(phase.number() - 1);
                var room = frame.end(phase, size) - at - 8;
                svg.text(
                        "strong",
                        at + 6,
                        frame.top() - 26.0,
                        Svg.Anchor.START,
                        Lanes.textWidth(name) <= room ? name : Integer.toString(phase.number()));
                sayHowLimitsWereMade(phase, at + 6, room);
            }
        }
    }

    /** Under the phase's name, wide only: "trial limits, 7 months". */
    private void sayHowLimitsWereMade(Answer.Phase phase, double at, double room) {
        var words =
                (phase.trialLimits() ? "trial limits, " : "limits, ")
                        + labels.count(phase.baselinePoints());
        var limited =
                answer.points().stream()
                        .anyMatch(
                                point -> point.phase() == phase.number() && point.limits() != null);
        if (frame.wide() && limited && Lanes.textWidth(words) <= room) {
            svg.text("", at, frame.top() - 9.0, Svg.Anchor.START, words);
        }
    }

    private void drawTarget() {
        var target = answer.series().target();
        if (target != null) {
            svg.line("target", frame.left(), y(target), frame.right(), y(target)).add("\n");
        }
    }

    private void drawCentres() {
        for (var phase : answer.phases()) {
            var centre = phase.centre();
            if (centre != null) {
                svg.line(
                        "centre",
                        frame.start(phase, size),
                        y(centre),
                        frame.end(phase, size),
                        y(centre));
            }
        }
        svg.add("\n");
    }

    /** Without time, nothing leads from one point to the next. */
    private void drawLine() {
        if (!answer.series().ordered()) {
            return;
        }
        var d = new StringBuilder();
        var pen = false;
        for (var point : answer.points()) {
            var value = point.value();
            if (value != null) {
                d.append(pen ? 'L' : 'M')
                        .append(Svg.n(x(point.index())))
                        .append(' ')
                        .append(Svg.n(y(value)));
            }
            pen = value != null;
        }
        if (!d.isEmpty()) {
            svg.path("line", d.toString());
        }
        svg.add("\n");
    }

    private void drawPoints() {
        var radius = Math.clamp(frame.step(size) * .42, 1.2, frame.wide() ? 4 : 3.4);
        for (var point : answer.points()) {
            if (drawing.spoken()) {
                svg.openPoint(words.say(point), point.index() == size);
            }
            var value = point.value();
            if (point.isGap()) {
                svg.path(
                        "gap",
                        Svg.cross(
                                x(point.index()), frame.bottom() - 14.0, Math.min(4, radius + 1)));
                nameTheGap(point);
            } else if (value != null
                    && (frame.step(size) >= 5 || favors.containsKey(point.index()))) {
                svg.mark(
                        x(point.index()),
                        y(value),
                        radius,
                        Svg.Shape.of(answer, point, favors.get(point.index())));
            }
            if (drawing.spoken()) {
                svg.add("</g>");
            }
        }
    }

    /** Once for neighbouring gaps, where there is room. */
    private void nameTheGap(Answer.Plotted gap) {
        var before = gap.index() > 1 && answer.points().get(gap.index() - 2).isGap();
        if (frame.wide() && !before && frame.step(size) > 14) {
            svg.text(
                    "halo",
                    x(gap.index()),
                    frame.bottom() - 24.0,
                    Svg.Anchor.MIDDLE,
                    answer.isHidden(gap) ? "hidden" : "no data");
        }
    }
}
