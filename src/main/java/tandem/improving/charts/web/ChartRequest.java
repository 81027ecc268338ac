package tandem.improving.charts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Chart;
import tandem.improving.charts.Direction;
import tandem.improving.charts.Point;
import tandem.improving.charts.RuleSet;
import tandem.improving.charts.Series;
import tandem.improving.charts.web.Refusal.Fault;

/**
 * Reads a request of the API's description field by field and finds everything that is wrong with
 * it, each with its pointer.
 */
final class ChartRequest {
    static final int MOST_POINTS = 5000;

    private static final List<String> FIELDS =
            List.of(
                    "chart",
                    "points",
                    "ordered",
                    "freeze",
                    "splitAfter",
                    "exclude",
                    "multiply",
                    "screenMovingRanges",
                    "fixedCentreLine",
                    "ruleSets",
                    "improvementDirection",
                    "target");
    private static final List<String> POINT_FIELDS = List.of("x", "y", "n");
    private static final double LARGEST = 1e12;
    private static final int LONGEST_NAME = 80;
    private static final String X_IS_REQUIRED =
            "x is required: a date, number or name of at most 80 characters";

    private final Map<String, Json> fields;
    private final List<Fault> faults = new ArrayList<>();

    private ChartRequest(Json.Obj request) {
        this.fields = request.fields();
    }

    /** What was asked, or why it cannot be answered. */
    sealed interface Outcome {
        /**
         * @param labels as they were sent: names, or numbers
         */
        record Asked(Series series, List<Json> labels) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    static Outcome read(String body) {
        Json json;
        try {
            json = Json.parse(body);
        } catch (Json.Malformed no) {
            return refused(List.of(new Fault("", "the request is not JSON: " + no.getMessage())));
        }
        if (!(json instanceof Json.Obj object)) {
            return refused(List.of(new Fault("", "the request is an object of chart and points")));
        }
        if (object.fields().get("points") instanceof Json.Arr(var points)
                && points.size() > MOST_POINTS) {
            return new Outcome.Refused(Refusal.of(413, ChartApi.TOO_LARGE));
        }
        return new ChartRequest(object).read();
    }

    private static Outcome refused(List<Fault> faults) {
        return new Outcome.Refused(Refusal.of(faults));
    }

    private Outcome read() {
        unknown("", fields, FIELDS);
        var chart = chart();
        var rows = rows();
        var points = points(rows);
        var split = splitAfter(points.size());
        var series =
                new Series(
                        chart,
                        points,
                        bool("ordered"),
                        freeze(split.size() + 1),
                        split,
                        exclude(points.size()),
                        multiply(),
                        bool("screenMovingRanges"),
                        number("fixedCentreLine"),
                        ruleSets(),
                        direction(),
                        number("target"));
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        return new Outcome.Asked(
                series, rows.stream().map(row -> ((Json.Obj) row).fields().get("x")).toList());
    }

    private Chart chart() {
        var available =
                "available: "
                        + Arrays.stream(Chart.values())
                                .map(Chart::code)
                                .collect(Collectors.joining(", "));
        switch (field("chart")) {
            case Json.Str(var code) -> {
                var chart = Chart.of(code);
                if (chart.isPresent()) {
                    return chart.get();
                }
                fault("/chart", "unknown chart " + quoted(code) + "; " + available);
            }
            case Json.Nil() -> fault("/chart", "chart is required; " + available);
            default -> fault("/chart", "chart takes a name; " + available);
        }
        return Chart.RUN;
    }

    private List<Json> rows() {
        return switch (field("points")) {
            case Json.Arr(var rows) when !rows.isEmpty() -> rows;
            case Json.Arr _, Json.Nil _ -> {
                fault("/points", "at least one point is needed");
                yield List.of();
            }
            default -> {
                fault("/points", "points takes an array of objects");
                yield List.of();
            }
        };
    }

    private List<Point> points(List<Json> rows) {
        var points = new ArrayList<Point>();
        var seen = new HashMap<String, Integer>();
        for (int row = 0; row < rows.size(); row++) {
            var at = "/points/" + row;
            if (rows.get(row) instanceof Json.Obj(var point)) {
                unknown(at, point, POINT_FIELDS);
                var x = label(at + "/x", point.getOrDefault("x", new Json.Nil()), row + 1, seen);
                var y = number(at + "/y", point.getOrDefault("y", new Json.Nil()));
                var n = number(at + "/n", point.getOrDefault("n", new Json.Nil()));
                if (n != null && n < 0) {
                    fault(at + "/n", "a denominator cannot be negative");
                }
                points.add(new Point(x, y, n));
            } else {
                fault(at, "a point is an object of x, y and n");
                points.add(new Point("", null, null));
            }
        }
        return points;
    }

    private String label(String pointer, Json x, int place, Map<String, Integer> seen) {
        String label;
        switch (x) {
            case Json.Str(var name)
                    when !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_NAME ->
                    label = name;
            case Json.Num number -> {
                if (number(pointer, number) == null) {
                    return "";
                }
                label = plain(number);
            }
            default -> {
                fault(pointer, X_IS_REQUIRED);
                return "";
            }
        }
        var before = seen.putIfAbsent(label, place);
        if (before != null) {
            fault(
                    pointer,
                    (x instanceof Json.Num ? label : quoted(label))
                            + " is already at point "
                            + before);
        }
        return label;
    }

    /** 1, 1.0 and 1e0 are one label. */
    private static String plain(Json.Num number) {
        var value = number.value();
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private List<Integer> splitAfter(int size) {
        var splits = new ArrayList<Integer>();
        var before = 0;
        var items = items("splitAfter");
        for (int i = 0; i < items.size(); i++) {
            var at = "/splitAfter/" + i;
            var split = whole(at, items.get(i), "splitAfter takes an array of whole numbers");
            if (split == null) {
                continue;
            }
            if (size > 0 && (split < 1 || split >= size)) {
                fault(at, split + " is not inside a series of " + points(size));
            } else if (split <= before) {
                fault(at, split + " does not come after " + before);
            } else {
                splits.add(split.intValue());
                before = split.intValue();
            }
        }
        return splits.size() == items.size()
                ? splits
                : IntStream.rangeClosed(1, items.size()).boxed().toList(); // refused anyway
    }

    private Set<Integer> exclude(int size) {
        var excluded = new HashSet<Integer>();
        var items = items("exclude");
        for (int i = 0; i < items.size(); i++) {
            var at = "/exclude/" + i;
            var index = whole(at, items.get(i), "exclude takes an array of whole numbers");
            if (index == null) {
                continue;
            }
            if (size > 0 && (index < 1 || index > size)) {
                fault(at, "point " + index + " does not exist (" + points(size) + ")");
            } else if (!excluded.add(index.intValue())) {
                fault(at, "point " + index + " is named twice");
            }
        }
        return excluded;
    }

    private static String points(int size) {
        return size + (size == 1 ? " point" : " points");
    }

    private List<Integer> freeze(int phases) {
        var whole = Collections.nCopies(phases, 0);
        return switch (field("freeze")) {
            case Json.Nil() -> whole;
            case Json.Num number -> Collections.nCopies(phases, frozen("/freeze", number));
            case Json.Arr(var items) -> {
                if (items.size() != phases) {
                    fault(
                            "/freeze",
                            items.size()
                                    + (items.size() == 1 ? " entry for " : " entries for ")
                                    + phases
                                    + (phases == 1 ? " phase" : " phases"));
                    yield whole;
                }
                yield IntStream.range(0, phases)
                        .mapToObj(i -> frozen("/freeze/" + i, items.get(i)))
                        .toList();
            }
            default -> {
                fault("/freeze", "freeze takes a whole number or an array");
                yield whole;
            }
        };
    }

    private int frozen(String pointer, Json item) {
        if (item instanceof Json.Nil) {
            return 0;
        }
        var rows = whole(pointer, item, "freeze takes a whole number or an array");
        if (rows != null && rows < 1) {
            fault(pointer, "freeze must be 1 or more");
        }
        return rows == null || rows < 1 ? 0 : (int) Math.min(rows, MOST_POINTS);
    }

    private double multiply() {
        var factor = number("multiply");
        if (factor == null) {
            return 1;
        }
        if (factor <= 0) {
            fault("/multiply", "multiply must be above 0");
            return 1;
        }
        return factor;
    }

    private Set<RuleSet> ruleSets() {
        var sets = EnumSet.noneOf(RuleSet.class);
        var items = items("ruleSets");
        for (int i = 0; i < items.size(); i++) {
            var at = "/ruleSets/" + i;
            if (!(items.get(i) instanceof Json.Str(var code))) {
                fault(at, "ruleSets takes an array of names");
            } else if (code.equals("mdc")) {
                fault(at, "mdc goes with xmr-mdc only");
            } else {
                RuleSet.of(code)
                        .ifPresentOrElse(
                                sets::add,
                                () ->
                                        fault(
                                                at,
                                                "unknown rule set "
                                                        + quoted(code)
                                                        + "; available: "
                                                        + Arrays.stream(RuleSet.values())
                                                                .map(RuleSet::code)
                                                                .collect(
                                                                        Collectors.joining(", "))));
            }
        }
        return sets;
    }

    private Direction direction() {
        switch (field("improvementDirection")) {
            case Json.Nil() -> {}
            case Json.Str(var word) -> {
                for (var direction : Direction.values()) {
                    if (direction.name().toLowerCase(Locale.ROOT).equals(word)) {
                        return direction;
                    }
                }
                fault("/improvementDirection", "increase, decrease or neutral");
            }
            default -> fault("/improvementDirection", "increase, decrease or neutral");
        }
        return Direction.NEUTRAL;
    }

    private boolean bool(String name) {
        return switch (field(name)) {
            case Json.Nil() -> true;
            case Json.Bool(var value) -> value;
            default -> {
                fault("/" + name, name + " takes true or false");
                yield true;
            }
        };
    }

    private List<Json> items(String name) {
        return switch (field(name)) {
            case Json.Nil() -> List.of();
            case Json.Arr(var items) -> items;
            default -> {
                fault("/" + name, name + " takes an array");
                yield List.of();
            }
        };
    }

    private @Nullable Double number(String name) {
        return number("/" + name, field(name));
    }

    private @Nullable Double number(String pointer, Json value) {
        return switch (value) {
            case Json.Nil() -> null;
            case Json.Num number -> {
                if (Math.abs(number.value()) > LARGEST) {
                    fault(pointer, shortened(number.text()) + " is outside -1e12 to 1e12");
                    yield null;
                }
                yield number.value();
            }
            default -> {
                fault(
                        pointer,
                        pointer.substring(pointer.lastIndexOf('/') + 1)
                                + " takes a number or null");
                yield null;
            }
        };
    }

    private @Nullable Long whole(String pointer, Json item, String otherwise) {
        if (!(item instanceof Json.Num number)) {
            fault(pointer, otherwise);
            return null;
        }
        var value = number(pointer, number);
        if (value == null) {
            return null;
        }
        if (value != Math.rint(value)) {
            fault(pointer, shortened(number.text()) + " is no whole number");
            return null;
        }
        return value.longValue();
    }

    private Json field(String name) {
        return fields.getOrDefault(name, new Json.Nil());
    }

    private void unknown(String at, Map<String, Json> sent, List<String> known) {
        for (var name : sent.keySet()) {
            if (!known.contains(name)) {
                fault(
                        at + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown field"
                                + Misspelt.of(name, known)
                                        .map(meant -> "; did you mean " + meant + "?")
                                        .orElse(""));
            }
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    private static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
