package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;

/** The keys of what really stands on a chart: none for what is not there. */
public final class Legend {
    /** A small drawing and its name. */
    public record Key(String svg, String name) {}

    private Legend() {}

    public static List<Key> of(Answer answer) {
        var keys = new ArrayList<Key>();
        var labels = AxisLabels.of(answer, false);
        keys.add(shape(Svg.Shape.PLAIN, labels.noun(1)));
        for (var favor : Favor.values()) {
            if (answer.favors().containsValue(favor)) {
                keys.add(shape(Svg.Shape.of(favor, true), signal(favor)));
            }
        }
        if (answer.points().stream().anyMatch(point -> !point.included())) {
            keys.add(shape(Svg.Shape.LEFT_OUT, leftOut(answer)));
        }
        keys.add(line("centre", centre(answer)));
        if (answer.points().stream().anyMatch(point -> point.limits() != null)) {
            var trial = answer.phases().stream().anyMatch(Answer.Phase::trialLimits);
            keys.add(line("limit", trial ? "trial limits" : "limits"));
            if (FunnelChart.draws(answer)) {
                keys.add(line("limit-2", "two thirds of them"));
            }
        }
        if (answer.series().target() != null) {
            keys.add(line("target", "target"));
        }
        if (answer.points().stream().anyMatch(point -> point.isGap() && !answer.isHidden(point))) {
            keys.add(key(new Svg().path("gap", Svg.cross(10, 7, 4)), "no data"));
        }
        if (answer.points().stream().anyMatch(answer::isHidden)) {
            keys.add(key(new Svg().path("gap", Svg.cross(10, 7, 4)), "hidden, small numbers"));
        }
        return keys;
    }

    private static String centre(Answer answer) {
        return answer.series().fixedCentreLine() == null
                ? answer.series().chart().centre()
                : "given line";
    }

    static String leftOut(Answer answer) {
        return "left out of the " + centre(answer);
    }

    static String signal(Favor favor) {
        return switch (favor) {
            case FAVORABLE -> "part of a favorable signal";
            case UNFAVORABLE -> "part of an unfavorable signal";
            case NEITHER -> "part of a signal";
        };
    }

    /** The shape of a point alone, for a table beside the chart. */
    public static String shape(Favor favor) {
        return shape(Svg.Shape.of(favor, true), "").svg();
    }

    private static Key shape(Svg.Shape shape, String name) {
        return key(new Svg().mark(10, 7, shape == Svg.Shape.PLAIN ? 4 : 3.4, shape), name);
    }

    private static Key line(String kind, String name) {
        return key(new Svg().line(kind, 0, 7, 20, 7), name);
    }

    private static Key key(Svg drawn, String name) {
        return new Key(
                "<svg class=\"key\" viewBox=\"0 0 20 14\" aria-hidden=\"true\">" + drawn + "</svg>",
                name);
    }
}
