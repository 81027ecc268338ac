package tandem.improving.charts;

import java.util.List;

/** The axis of time, or of names, under a chart. */
record TimeAxis(Frame frame, AxisLabels labels, int size) {
    /** A tick a place, a label where it has room; the year in bold under its first label. */
    void draw(Svg svg) {
        var every = every();
        var ticks = Math.max(1, (int) Math.ceil(4 / frame.step(size)));
        var year = "";
        for (int index = 1; index <= size; index++) {
            var labelled = (index - 1) % every == 0;
            if (labelled || (index - 1) % ticks == 0) {
                svg.line(
                        "axis",
                        frame.x(index, size),
                        frame.bottom(),
                        frame.x(index, size),
                        frame.bottom() + (labelled ? 7 : 4));
            }
            if (labelled) {
                svg.text(
                        "halo",
                        frame.x(index, size),
                        frame.bottom() + 20,
                        Svg.Anchor.MIDDLE,
                        labels.shortly(index));
                if (!labels.year(index).equals(year)) {
                    year = labels.year(index);
                    svg.text(
                            "strong halo",
                            frame.x(index, size),
                            frame.bottom() + 35,
                            Svg.Anchor.MIDDLE,
                            year);
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
}
