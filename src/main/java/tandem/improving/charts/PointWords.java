package tandem.improving.charts;

import java.util.Map;

/** What one point says aloud: its name, its value, its counts and what it is part of. */
final class PointWords {
    private final Answer answer;
    private final AxisLabels labels;
    private final String unit;
    private final Map<Integer, Favor> favors;

    PointWords(Answer answer, AxisLabels labels, String unit) {
        this.answer = answer;
        this.labels = labels;
        this.unit = unit;
        this.favors = answer.favors();
    }

    String say(Answer.Plotted point) {
        var name = labels.say(point.index()) + ": ";
        var value = point.value();
        if (value == null) {
            return name + (answer.isHidden(point) ? "hidden, small numbers" : "no data");
        }
        var percent = unit.equals("%");
        var favor = favors.get(point.index());
        return name
                + new NumberText(percent ? "percent" : unit)
                        .of(percent ? Math.round(value * 10) / 10.0 : value)
                + counts(point)
                + beyond(point)
                + (point.included() ? "" : ", " + Legend.leftOut(answer))
                + (favor == null ? "" : ", " + Legend.signal(favor));
    }

    private String counts(Answer.Plotted point) {
        var sent = answer.series().ratio() ? answer.sent(point) : null;
        if (sent == null || sent.y() == null || sent.n() == null) {
            return point.subgroupSize() > 1 ? ", of " + point.subgroupSize() + " values" : "";
        }
        var plain = new NumberText("");
        return ", " + plain.of(sent.y()) + " of " + plain.of(sent.n());
    }

    private String beyond(Answer.Plotted point) {
        var side = point.beyond();
        return side == null
                ? ""
                : side == Side.UP ? ", above the upper limit" : ", below the lower limit";
    }
}
