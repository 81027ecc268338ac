package tandem.improving.charts;

import java.util.List;
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
    private final NumberText numbers;
    private final Map<Integer, Favor> favors;
    private final int size;
    private final Svg svg = new Svg();
    private final Tags tags = new Tags();
    private final PointWords words;

    TimeChart(Drawing drawing, Frame frame) {
        this.drawing = drawing;
        this.answer = drawing.answer();
        this.frame = frame;
        this.size = answer.points().size();
        this.labels = AxisLabels.of(answer, false);
        this.numbers = new NumberText(drawing.unit());
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
        drawTime();
        new Lanes(drawing, frame, svg).draw();
        drawPhases();
        drawTarget();
        drawCentres();
        drawLine();
        drawPoints();
        nameTheLines();
        nameTheLatest();
        tags.draw(svg, frame.right() + 8.0, frame.bottom());
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

    /** A tick a place, a label where it has room; the year in bold under its first label. */
    private void drawTime() {
        var every = every();
        var ticks = Math.max(1, (int) Math.ceil(4 / frame.step(size)));
        var year = "";
        for (int index = 1; index <= size; index++) {
            var labelled = (index - 1) % every == 0;
            if (labelled || (index - 1) % ticks == 0) {
                svg.line(
                        "axis",
                        x(index),
                        frame.bottom(),
                        x(index),
                        frame.bottom() + (labelled ? 7 : 4));
            }
            if (labelled) {
                svg.text(
                        "halo",
                        x(index),
                        frame.bottom() + 20,
                        Svg.Anchor.MIDDLE,
                        labels.shortly(index));
                if (!labels.year(index).equals(year)) {
                    year = labels.year(index);
                    svg.text("strong halo", x(index), frame.bottom() + 35, Svg.Anchor.MIDDLE, year);
                }
            }
        }
        svg.add("\n");
    }

    private int every() {
        var longest = 0;
        for (int index = 1; index <= size; index++) {
            longest = Math.max(longest, labels.shortly(index).length());
        }
        var room = Math.max(44, longest * 7.5 + 10);
        for (var every :
                labels.months() ? List.of(1, 3, 6, 12, 24, 60) : List.of(1, 2, 5, 10, 20, 50)) {
            if (every * frame.step(size) >= room) {
                return every;
            }
        }
        return (int) Math.ceil(room / frame.step(size) / 60) * 60;
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
                var room = end(phase) - at - 8;
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
                svg.line("centre", start(phase), y(centre), end(phase), y(centre));
            }
        }
        svg.add("\n");
    }

    private double start(Answer.Phase phase) {
        return Math.max(frame.left(), x(phase.firstIndex()) - frame.step(size) / 2);
    }

    private double end(Answer.Phase phase) {
        return Math.min(frame.right(), x(phase.lastIndex()) + frame.step(size) / 2);
    }

    /** Wide at the right end; narrow the target above its line, the centre under its own. */
    private void nameTheLines() {
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
                name(phase, centre);
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

    private void name(Answer.Phase phase, double centre) {
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
                last ? end(phase) - 4 : start(phase) + 4,
                under > frame.bottom() - 4 || taken ? y(centre) - 7 : under,
                last ? Svg.Anchor.END : Svg.Anchor.START,
                name);
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

    private void nameTheLatest() {
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
