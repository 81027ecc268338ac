package tandem.improving.charts.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Chart;
import tandem.improving.charts.Point;

/** The points of a request, checked for what their chart can take. */
final class PointsRequest {
    private static final List<String> FIELDS = List.of("x", "y", "n");
    private static final int LONGEST_NAME = 80;
    private static final String X_IS_REQUIRED =
            "x is required: a date, number or name of at most 80 characters";

    private final @Nullable Chart chart;
    private final Faults faults;
    private final List<Point> points = new ArrayList<>();

    /** Of each label as it was sent first, and the point where that was. */
    private final Map<String, First> labels = new LinkedHashMap<>();

    private boolean anyDenominator;

    private record First(Json label, int place) {}

    /**
     * @param chart null where none was named: nothing is asked of it then
     */
    PointsRequest(@Nullable Chart chart, List<Json> rows, Faults faults) {
        this.chart = chart;
        this.faults = faults;
        for (int row = 0; row < rows.size(); row++) {
            read("/points/" + row, rows.get(row));
        }
        if (chart != null && chart.needsDenominators() && !points.isEmpty() && !anyDenominator) {
            faults.add("/points", a(chart) + " chart needs n, the denominator, at each point");
        }
    }

    List<Point> points() {
        return points;
    }

    /** As they were sent, one a plotted point. */
    List<Json> labels() {
        return labels.values().stream().map(First::label).toList();
    }

    /** Points that are plotted: for subgroups one a label. */
    int plotted() {
        return hasSubgroups() ? labels.size() : points.size();
    }

    private boolean hasSubgroups() {
        return chart != null && chart.hasSubgroups();
    }

    private void read(String at, Json row) {
        if (!(row instanceof Json.Obj(var point))) {
            faults.add(at, "a point is an object of x, y and n");
            points.add(new Point("", null, null));
            return;
        }
        faults.unknown(at, point, FIELDS);
        var x = label(at + "/x", point.getOrDefault("x", new Json.Nil()));
        var y = faults.number(at + "/y", point.getOrDefault("y", new Json.Nil()));
        var n = faults.number(at + "/n", point.getOrDefault("n", new Json.Nil()));
        anyDenominator |= !(point.getOrDefault("n", new Json.Nil()) instanceof Json.Nil);
        if (chart != null && y != null) {
            check(at, chart, y, n);
        }
        if ((chart == null || chart.readsDenominators()) && n != null && n < 0) {
            faults.add(at + "/n", "a denominator cannot be negative");
        }
        points.add(new Point(x, y, n));
    }

    private void check(String at, Chart kind, double y, @Nullable Double n) {
        switch (kind) {
            case P, PP, C, U, UP, G -> {
                if (y < 0) {
                    faults.add(at + "/y", "a count cannot be negative");
                }
            }
            case T -> {
                if (y <= 0) {
                    faults.add(at + "/y", "time between events must be above 0");
                }
            }
            case RUN, I, MR, XBAR, S, IP, XMR_MDC -> {}
        }
        if (kind == Chart.C && y != Math.rint(y)) {
            faults.add(at + "/y", "a c chart counts whole events; " + Faults.plain(y) + " is none");
        }
        if (kind.isOfProportions() && n != null && n >= 0 && y > n) {
            faults.add(
                    at + "/y",
                    "numerator "
                            + Faults.plain(y)
                            + " is above its denominator "
                            + Faults.plain(n));
        }
    }

    private String label(String pointer, Json x) {
        String label;
        switch (x) {
            case Json.Str(var name)
                    when !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_NAME ->
                    label = name;
            case Json.Num number -> {
                if (faults.number(pointer, number) == null) {
                    return "";
                }
                label = Faults.plain(number.value()); // 1, 1.0 and 1e0 are one label
            }
            default -> {
                faults.add(pointer, X_IS_REQUIRED);
                return "";
            }
        }
        var before = labels.putIfAbsent(label, new First(x, points.size() + 1));
        if (before != null && !hasSubgroups()) {
            faults.add(
                    pointer,
                    (x instanceof Json.Num ? label : Faults.quoted(label))
                            + " is already at point "
                            + before.place());
        }
        return label;
    }

    /** "a p", "an i". */
    static String a(Chart chart) {
        return switch (chart) {
                    case I, MR, S, UP, IP, XBAR, XMR_MDC -> "an ";
                    case RUN, P, PP, C, U, G, T -> "a ";
                }
                + chart.code();
    }
}
