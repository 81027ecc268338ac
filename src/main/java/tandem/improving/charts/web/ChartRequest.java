package tandem.improving.charts.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Chart;
import tandem.improving.charts.Direction;
import tandem.improving.charts.RuleSet;
import tandem.improving.charts.Series;
import tandem.improving.charts.web.Refusal.Fault;

/**
 * Reads a request of the chart calculator and checks all of it: nothing is computed from half a
 * request, and every fault found is told with its pointer.
 */
final class ChartRequest {
    static final int MOST_POINTS = 5000;

    static final List<String> FIELDS =
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

    private final Map<String, Json> fields;
    private final Faults faults = new Faults();

    private ChartRequest(Json.Obj request) {
        this.fields = request.fields();
    }

    /** What was asked, or why it cannot be answered. */
    sealed interface Outcome {
        /**
         * @param labels as they were sent, one a plotted point: names, or numbers
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
        faults.unknown("", fields, FIELDS);
        var chart = chart();
        var points = new PointsRequest(chart, rows(), faults);
        var phases = new PhasesRequest(points.plotted(), faults);
        var split = phases.splitAfter(faults.items("splitAfter", field("splitAfter")));
        var series =
                new Series(
                        chart == null ? Chart.RUN : chart,
                        points.points(),
                        faults.bool("ordered", field("ordered")),
                        phases.freeze(field("freeze"), split.size() + 1),
                        split,
                        phases.exclude(faults.items("exclude", field("exclude"))),
                        multiply(),
                        faults.bool("screenMovingRanges", field("screenMovingRanges")),
                        centre(chart),
                        ruleSets(chart),
                        direction(),
                        faults.number("/target", field("target")));
        return faults.any() ? refused(faults.all()) : new Outcome.Asked(series, points.labels());
    }

    private @Nullable Chart chart() {
        var available = "available: " + codes(Stream.of(Chart.values()), Chart::code);
        switch (field("chart")) {
            case Json.Str(var code) -> {
                var chart = Chart.of(code);
                if (chart.isPresent()) {
                    return chart.get();
                }
                faults.add("/chart", "unknown chart " + Faults.quoted(code) + "; " + available);
            }
            case Json.Nil() -> faults.add("/chart", "chart is required; " + available);
            default -> faults.add("/chart", "chart takes a name; " + available);
        }
        return null;
    }

    private static <T> String codes(Stream<T> things, Function<T, String> code) {
        return things.map(code).collect(Collectors.joining(", "));
    }

    private List<Json> rows() {
        return switch (field("points")) {
            case Json.Arr(var rows) when !rows.isEmpty() -> rows;
            case Json.Arr _, Json.Nil _ -> {
                faults.add("/points", "at least one point is needed");
                yield List.of();
            }
            default -> {
                faults.add("/points", "points takes an array of objects");
                yield List.of();
            }
        };
    }

    private double multiply() {
        var factor = faults.number("/multiply", field("multiply"));
        if (factor == null) {
            return 1;
        }
        if (factor <= 0) {
            faults.add("/multiply", "multiply must be above 0");
            return 1;
        }
        return factor;
    }

    private @Nullable Double centre(@Nullable Chart chart) {
        var line = faults.number("/fixedCentreLine", field("fixedCentreLine"));
        if (line == null || chart == null) {
            return line;
        }
        var name = PointsRequest.a(chart) + " chart";
        if (!chart.takesCentre()) {
            faults.add("/fixedCentreLine", name + " takes no centre line from outside");
        } else if (chart.isOfProportions() && (line < 0 || line > 1)) {
            faults.add("/fixedCentreLine", name + "'s centre line lies between 0 and 1");
        } else if (List.of(Chart.C, Chart.U, Chart.UP).contains(chart) && line < 0) {
            faults.add("/fixedCentreLine", name + "'s centre line cannot be negative");
        }
        return line;
    }

    private Set<RuleSet> ruleSets(@Nullable Chart chart) {
        var sets = EnumSet.noneOf(RuleSet.class);
        var items = faults.items("ruleSets", field("ruleSets"));
        for (int i = 0; i < items.size(); i++) {
            var at = "/ruleSets/" + i;
            if (items.get(i) instanceof Json.Str(var code)) {
                ruleSet(at, code, chart, sets);
            } else {
                faults.add(at, "ruleSets takes an array of names");
            }
        }
        return sets;
    }

    private void ruleSet(String at, String code, @Nullable Chart chart, Set<RuleSet> sets) {
        var set = RuleSet.of(code);
        if (code.equals(RuleSet.MAKING_DATA_COUNT.code())) {
            if (chart != Chart.XMR_MDC) {
                faults.add(at, "mdc goes with xmr-mdc only");
            }
        } else if (set.isEmpty()) {
            faults.add(
                    at,
                    "unknown rule set "
                            + Faults.quoted(code)
                            + "; available: "
                            + codes(RuleSet.requestable().stream(), RuleSet::code));
        } else if (chart == Chart.XMR_MDC) {
            faults.add(at, "xmr-mdc answers by mdc alone");
        } else {
            sets.add(set.get());
        }
    }

    private Direction direction() {
        switch (field("improvementDirection")) {
            case Json.Nil() -> {}
            case Json.Str(var word) -> {
                var direction =
                        Arrays.stream(Direction.values())
                                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                                .findFirst();
                if (direction.isPresent()) {
                    return direction.get();
                }
                faults.add("/improvementDirection", "increase, decrease or neutral");
            }
            default -> faults.add("/improvementDirection", "increase, decrease or neutral");
        }
        return Direction.NEUTRAL;
    }

    private Json field(String name) {
        return fields.getOrDefault(name, new Json.Nil());
    }
}
