package tandem.improving.charts;

/** What happened when, in lanes under the axis: bars for cycles, flags and triangles. */
final class Lanes {
    private final Drawing drawing;
    private final Frame frame;
    private final Svg svg;
    private final int size;

    Lanes(Drawing drawing, Frame frame, Svg svg) {
        this.drawing = drawing;
        this.frame = frame;
        this.svg = svg;
        this.size = drawing.answer().points().size();
    }

    static double textWidth(String text) {
        return text.length() * 7.2;
    }

    void draw() {
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

    private double x(int index) {
        return frame.x(index, size);
    }

    /** Returns where the lane is free again, so that labels never overprint. */
    private double draw(Drawing.Mark mark, double middle, double free) {
        return switch (mark.kind()) {
            case BAR -> bar(mark, "lane-bar", middle, free);
            case ADOPTED -> bar(mark, "lane-bar adopt", middle, free);
            case NOW -> bar(mark, "lane-bar now", middle, free);
            case FLAG, SESSION -> moment(mark, middle, free);
        };
    }

    private double bar(Drawing.Mark mark, String kind, double middle, double free) {
        var half = frame.step(size) * .42;
        var from = x(mark.from()) - half;
        var to = Math.max(x(mark.to()) + half, from + 8);
        svg.rect(kind, from, middle - 9, to - from, 18);
        var centre = (from + to) / 2;
        var wide = textWidth(mark.label());
        if (centre - wide / 2 < free) {
            return free;
        }
        svg.text("strong", centre, middle + 4.5, Svg.Anchor.MIDDLE, mark.label());
        return centre + wide / 2 + 2;
    }

    private double moment(Drawing.Mark mark, double middle, double free) {
        var at = x(mark.from());
        if (mark.kind() == Drawing.Mark.Kind.FLAG) {
            if (drawing.answer().phases().size() == 1) {
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
}
