package tandem.improving.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws a chart over time, once wide and once for phones, as docs/standards/spc.md says: grid,
 * target, centre, line, points, labels with a halo; a gap breaks the line.
 */
final class TimeChart {
    private static final double APART = 17;

    private final Drawing drawing;
    private final Answer answer;
    private final Frame frame;
    private final YAxis axis;
    private final AxisLabels labels;
    private final NumberText numbers;
    private final Map<Integer, Favor> favors;
    private final int size;
    private final Svg svg = new Svg();
    private final List<Tag> tags = new ArrayList<>();

    /** A name at the right end of a line. */
    private record Tag(double y, String kind, String text) {}

    TimeChart(Drawing drawing, Frame frame) {
        this.drawing = drawing;
        this.answer = drawing.answer();
        this.frame = frame;
        this.size = answer.points().size();
        this.labels = AxisLabels.of(answer, false);
        this.numbers = new NumberText(drawing.unit());
        this.favors = answer.favors();
        this.axis = axis();
    }

    private YAxis axis() {
        var series = answer.series();
        var values =
                answer.points().stream()
                        .map(Answer.Plotted::value)
                        .filter(Objects::nonNull)
                        .toList();
        var all =
                DoubleStream.concat(
                                values.stream().mapToDouble(Double::doubleValue),
                                Stream.concat(
                                                answer.phases().stream().map(Answer.Phase::centre),
                                                Stream.ofNullable(series.target()))
                                        .filter(Objects::nonNull)
                                        .mapToDouble(Double::doubleValue))
                        .toArray();
        var percent = drawing.unit().equals("%");
        var fromZero =
                percent || series.ratio() || values.stream().allMatch(v -> v == Math.rint(v));
        return YAxis.holding(all, fromZero, percent ? 100 : Double.POSITIVE_INFINITY);
    }

    String svg() {
        var id = drawing.id() + (frame.wide() ? "-w" : "-n");
        var lanes = frame.height(drawing.lanes().size());
        svg.add(
                        "<svg class=\"chart-"
                                + (frame.wide() ? "wide" : "narrow")
                                + "\" viewBox=\"0 0 "
                                + frame.width()
                                + " "
                                + lanes
                                + "\" ")
                .add(
                        drawing.spoken()
                                ? "role=\"group\" aria-labelledby=\""
                                        + id
                                        + "-t\" aria-describedby=\""
                                        + id
                                        + "-d\""
                                : "role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\"")
                .add(">\n<title id=\"" + id + "-t\">" + Svg.escaped(drawing.title()) + "</title>")
                .add(
                        "<desc id=\""
                                + id
                                + "-d\">"
                                + Svg.escaped(drawing.description())
                                + "</desc>\n");
        drawGrid();
        drawTime();
        drawLanes();
        drawPhases();
        drawTarget();
        drawCentres();
        drawLine();
        drawPoints();
        nameTheLines();
        nameTheLatest();
        drawTags();
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

    private void drawLanes() {
        for (int k = 0; k < drawing.lanes().size(); k++) {
            var lane = drawing.lanes().get(k);
            var middle = frame.bottom() + Frame.AXIS + k * Frame.LANE + 14.0;
            svg.line("lane", 0, middle + 13, frame.right(), middle + 13)
                    .text("", 0, middle + 4, Svg.Anchor.START, lane.name());
            var free = Double.NEGATIVE_INFINITY;
            for (var mark : lane.marks()) {
                free = draw(mark, middle, free);
            }
            svg.add("\n");
        }
    }

    /** Returns where the lane is free again, so that labels never overprint. */
    private double draw(Drawing.Mark mark, double middle, double free) {
        var half = frame.step(size) * .42;
        var bar =
                switch (mark.kind()) {
                    case BAR -> "lane-bar";
                    case ADOPTED -> "lane-bar adopt";
                    case NOW -> "lane-bar now";
                    case FLAG, SESSION -> "";
                };
        if (bar.isEmpty()) {
            return point(mark, middle, free);
        }
        var from = x(mark.from()) - half;
        var to = Math.max(x(mark.to()) + half, from + 8);
        svg.add(
                "<rect class=\""
                        + bar
                        + "\" x=\""
                        + Svg.n(from)
                        + "\" y=\""
                        + Svg.n(middle - 9)
                        + "\" width=\""
                        + Svg.n(to - from)
                        + "\" height=\"18\" rx=\"2\"/>");
        var centre = (from + to) / 2;
        var wide = textWidth(mark.label());
        if (centre - wide / 2 < free) {
            return free;
        }
        svg.text("strong", centre, middle + 4.5, Svg.Anchor.MIDDLE, mark.label());
        return centre + wide / 2 + 2;
    }

    private double point(Drawing.Mark mark, double middle, double free) {
        var at = x(mark.from());
        if (mark.kind() == Drawing.Mark.Kind.FLAG) {
            if (answer.phases().size() == 1) {
                svg.line("drop", at, frame.top(), at, middle - 9);
            }
            svg.path(
                    "lane-mark",
                    "M" + Svg.n(at - 1) + " " + Svg.n(middle - 9) + "h9l-3 4.5 3 4.5h-7v6h-2z");
        } else {
            svg.path("lane-mark", "M" + Svg.n(at) + " " + Svg.n(middle - 6) + "l5 10h-10z");
        }
        var end = at + 11 + textWidth(mark.label());
        if (at + 11 < free || end > frame.width()) {
            return free;
        }
        svg.text("strong", at + 11, middle + 4.5, Svg.Anchor.START, mark.label());
        return end + 4;
    }

    private static double textWidth(String text) {
        return text.length() * 7.2;
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
                        textWidth(name) <= room ? name : Integer.toString(phase.number()));
            }
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
                tags.add(new Tag(y(target), "target-text", name));
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
    }

    private void name(Answer.Phase phase, double centre) {
        var given = answer.series().fixedCentreLine() != null;
        var name = (given ? "Line " : "Median ") + numbers.of(centre);
        var last = phase.number() == answer.phases().size();
        if (frame.wide() && last) {
            tags.add(new Tag(y(centre), "strong", name));
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

    private void drawLine() {
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
                svg.add(
                        "<g class=\"point\" role=\"img\" tabindex=\""
                                + (point.index() == size ? 0 : -1)
                                + "\" aria-label=\""
                                + Svg.escaped(say(point))
                                + "\">");
            }
            var value = point.value();
            if (value == null) {
                svg.path(
                        "gap",
                        Svg.cross(
                                x(point.index()), frame.bottom() - 14.0, Math.min(4, radius + 1)));
                nameTheGap(point);
            } else if (frame.step(size) >= 5 || favors.containsKey(point.index())) {
                svg.mark(
                        x(point.index()),
                        y(value),
                        radius,
                        Svg.Shape.of(favors.get(point.index()), point.included()));
            }
            if (drawing.spoken()) {
                svg.add("</g>");
            }
        }
    }

    /** Once for neighbouring gaps, where there is room. */
    private void nameTheGap(Answer.Plotted gap) {
        var before = gap.index() > 1 && answer.points().get(gap.index() - 2).value() == null;
        if (frame.wide() && !before && frame.step(size) > 14) {
            svg.text("halo", x(gap.index()), frame.bottom() - 24.0, Svg.Anchor.MIDDLE, "no data");
        }
    }

    private String say(Answer.Plotted point) {
        var name = labels.say(point.index()) + ": ";
        var value = point.value();
        if (value == null) {
            return name + "no data";
        }
        var counts = counts(point);
        var favor = favors.get(point.index());
        return name
                + new NumberText(drawing.unit().equals("%") ? "percent" : drawing.unit())
                        .of(round(value))
                + (counts.isEmpty() ? "" : ", " + counts)
                + (point.included() ? "" : ", left out of the median")
                + (favor == null ? "" : ", " + Legend.signal(favor));
    }

    private double round(double value) {
        return drawing.unit().equals("%") ? Math.round(value * 10) / 10.0 : value;
    }

    private String counts(Answer.Plotted point) {
        var source = answer.series().points().get(point.index() - 1);
        var y = source.y();
        var n = source.n();
        return y == null || n == null
                ? ""
                : new NumberText("").of(y) + " of " + new NumberText("").of(n);
    }

    private void nameTheLatest() {
        var latest = answer.latest();
        if (latest == null || latest.value() == null) {
            return;
        }
        var value = latest.value();
        if (frame.wide()) {
            tags.add(
                    new Tag(
                            y(value),
                            "strong",
                            numbers.of(value) + " " + labels.shortly(latest.index())));
        } else {
            var room = frame.width() - x(latest.index()) > 50;
            svg.text(
                    "strong halo",
                    x(latest.index()) + 9,
                    y(value) + 4.5,
                    room || latest.index() == size ? Svg.Anchor.START : Svg.Anchor.END,
                    numbers.of(value));
        }
    }

    /** Sorted and pushed apart; back up from the lower edge when they would fall off it. */
    private void drawTags() {
        if (tags.isEmpty()) {
            return;
        }
        tags.sort(Comparator.comparingDouble(Tag::y));
        var at = new double[tags.size()];
        for (int k = 0; k < at.length; k++) {
            at[k] = k == 0 ? tags.get(k).y() : Math.max(tags.get(k).y(), at[k - 1] + APART);
        }
        for (int k = at.length - 1; k >= 0; k--) {
            at[k] = Math.min(at[k], frame.bottom() - APART * (at.length - 1 - k));
        }
        for (int k = 0; k < at.length; k++) {
            svg.text(
                    tags.get(k).kind(),
                    frame.right() + 8.0,
                    at[k] + 4.5,
                    Svg.Anchor.START,
                    tags.get(k).text());
        }
    }
}
