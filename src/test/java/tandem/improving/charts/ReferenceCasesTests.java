package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.testing.ReferenceCases.number;
import static tandem.testing.ReferenceCases.sameFigure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tandem.improving.spc.Lines;
import tandem.improving.spc.Row;
import tandem.improving.spc.Stretch;
import tandem.improving.spc.Zones;
import tandem.testing.ReferenceCases;
import tools.jackson.databind.JsonNode;

/** Charts and rules against the figures of qicharts2, NHSRplotthedots, qcc and runchart. */
class ReferenceCasesTests {
    @BeforeAll
    static void theFolderIsNamed() {
        ReferenceCases.assumeNamed();
    }

    /**
     * Tables belong to {@code spc}, statistics to {@code statistics}; everything else is a chart.
     */
    @TestFactory
    Stream<DynamicTest> chartsAndRules() {
        return ReferenceCases.tests(
                id -> !id.startsWith("tables-") && !id.startsWith("stats-"),
                ReferenceCasesTests::equalsTheCase);
    }

    private static void equalsTheCase(Path folder, JsonNode expected) {
        switch (expected.path("chart").asString()) {
            case "ihi-rules" -> equalsTheIhiRules(folder, expected);
            case "rules-xbar" -> equalsTheRulesWithGivenLimits(expected);
            case "rules-xbar.one" -> equalsTheRules(Chart.I, folder, expected);
            case "rules-c" -> equalsTheRules(Chart.C, folder, expected);
            case "rules-p" -> equalsTheRules(Chart.P, folder, expected);
            case "rules-u" -> equalsTheRules(Chart.U, folder, expected);
            case "xmr-mdc" -> equalsMakingDataCount(folder, expected);
            default -> equalsTheChart(folder, expected);
        }
    }

    private static void equalsTheChart(Path folder, JsonNode expected) {
        var answer = Charts.answer(series(folder, expected));
        assertThat(answer.phases()).hasSize(expected.path("phases").size());
        for (var phase : answer.phases()) {
            same(phase, expected.path("phases").get(phase.number() - 1));
        }
        assertThat(answer.points()).hasSize(expected.path("points").size());
        for (var point : answer.points()) {
            same(point, expected.path("points").get(point.index() - 1));
        }
    }

    private static void same(Answer.Phase phase, JsonNode expected) {
        sameFigure("nObs", phase.observations(), expected);
        sameFigure("nUseful", phase.useful(), expected);
        sameFigure("longestRun", phase.longestRun(), expected);
        sameFigure("longestRunMax", phase.longestRunMax(), expected);
        sameFigure("crossings", phase.crossings(), expected);
        sameFigure("crossingsMin", phase.crossingsMin(), expected);
        sameFigure("sigmaSignalCount", phase.sigmaSignals(), expected);
        assertThat(phase.runsSignal()).isEqualTo(expected.path("runsSignal").asBoolean());
    }

    private static void same(Answer.Plotted point, JsonNode expected) {
        sameFigure("index", point.index(), expected);
        sameFigure("y", point.value(), expected);
        sameFigure("n", point.n(), expected);
        sameFigure("cl", point.centre(), expected);
        sameFigure("phase", point.phase(), expected);
        sameFigure("subgroupSize", point.subgroupSize(), expected);
        assertThat(point.x()).isEqualTo(expected.path("x").asString());
        assertThat(point.baseline()).isEqualTo(expected.path("baseline").asBoolean());
        assertThat(point.included()).isEqualTo(expected.path("include").asBoolean());
        assertThat(point.sigmaSignal()).isEqualTo(expected.path("sigmaSignal").asBoolean());
        var limits = point.limits();
        sameFigure("lcl", limits == null ? null : limits.lower(), expected);
        sameFigure("ucl", limits == null ? null : limits.upper(), expected);
        sameFigure("lcl2sigma", limits == null ? null : limits.lower2(), expected);
        sameFigure("ucl2sigma", limits == null ? null : limits.upper2(), expected);
    }

    private static void equalsMakingDataCount(Path folder, JsonNode expected) {
        var answer = Charts.answer(series(folder, expected));
        var xmr = Objects.requireNonNull(answer.xmr());
        for (var point : answer.points()) {
            var wanted = expected.path("points").get(point.index() - 1);
            var limits = point.limits();
            var judged = Objects.requireNonNull(xmr.judged().get(point.index() - 1));
            sameFigure("y", point.value(), wanted);
            sameFigure("phase", point.phase(), wanted);
            sameFigure("mean", point.centre(), wanted);
            sameFigure("lpl", limits == null ? null : limits.lower(), wanted);
            sameFigure("upl", limits == null ? null : limits.upper(), wanted);
            sameFigure("relativeToMean", judged.relative(), wanted);
            assertThat(judged.outside()).isEqualTo(wanted.path("outsideLimits").asBoolean());
            assertThat(judged.close()).isEqualTo(wanted.path("closeToLimits").asBoolean());
            assertThat(judged.cause().code()).isEqualTo(wanted.path("specialCause").asString());
            assertThat(Xmr.PointType.of(judged.cause(), answer.series().direction()).code())
                    .isEqualTo(wanted.path("pointType").asString());
        }
        assertThat(Objects.requireNonNull(xmr.latest()).code())
                .isEqualTo(expected.path("latestPointType").asString());
        var assurance = xmr.assurance();
        assertThat(assurance == null ? "null" : assurance.code())
                .isEqualTo(expected.path("assurance").asString("null"));
    }

    private static void equalsTheRules(Chart chart, Path folder, JsonNode expected) {
        var answer =
                Charts.answer(
                        Series.of(chart, points(folder))
                                .unscreened()
                                .by(Set.of(RuleSet.WESTERN_ELECTRIC, RuleSet.NELSON)));
        sameFigure("centre", answer.present().centre(), expected);
        for (var point : answer.points()) {
            var wanted = expected.path("points").get(point.index() - 1);
            var limits = Objects.requireNonNull(point.limits());
            sameFigure("lcl", limits.lower(), wanted);
            sameFigure("ucl", limits.upper(), wanted);
        }
        same(answer.rules(), expected);
    }

    private static void same(Map<RuleSet, Map<Integer, List<Integer>>> found, JsonNode expected) {
        for (var set :
                Map.of("westernElectric", RuleSet.WESTERN_ELECTRIC, "nelson", RuleSet.NELSON)
                        .entrySet()) {
            var wanted = expected.path("rules").path(set.getKey());
            assertThat(wanted.size()).isEqualTo(set.getValue().rules().size());
            Objects.requireNonNull(found.get(set.getValue()))
                    .forEach((number, at) ->
                            assertThat(at)
                                    .as("%s %s", set.getKey(), number)
                                    .isEqualTo(numbers(wanted.path(number.toString()))));
        }
    }

    /** qcc estimates sigma from ranges, so the rules are asked with its own limits. */
    private static void equalsTheRulesWithGivenLimits(JsonNode expected) {
        var rows =
                expected.path("points")
                        .valueStream()
                        .map(point -> Row.of(point.path("y").asDouble(), null, true))
                        .toList();
        var centre = expected.path("centre").asDouble();
        var upper = expected.path("points").get(0).path("ucl").asDouble();
        var lines = Lines.given(centre, (upper - centre) / 3);
        var zones = new Zones(new Stretch(rows, 0, Stretch.Nearness.RELATIVE), lines);
        for (var set :
                Map.of("westernElectric", RuleSet.WESTERN_ELECTRIC, "nelson", RuleSet.NELSON)
                        .entrySet()) {
            for (int number = 1; number <= set.getValue().rules().size(); number++) {
                var rule = set.getValue().rules().get(number - 1);
                assertThat(
                                rule.in(zones).stream()
                                        .flatMap(hit -> hit.completes().stream())
                                        .map(row -> row + 1)
                                        .sorted()
                                        .toList())
                        .as("%s %s", set.getKey(), number)
                        .isEqualTo(
                                numbers(
                                        expected.path("rules")
                                                .path(set.getKey())
                                                .path(Integer.toString(number))));
            }
        }
    }

    private static void equalsTheIhiRules(Path folder, JsonNode expected) {
        var series = Series.run(points(folder)).by(Set.of(RuleSet.IHI));
        if (!expected.path("params").path("givenMedian").isNull()) {
            series = series.around(expected.path("params").path("givenMedian").asDouble());
        }
        var ihi = Objects.requireNonNull(Charts.answer(series).ihi());
        sameFigure("median", ihi.medians().getLast(), expected);
        assertThat(ihi.shiftPoints()).isEqualTo(numbers(expected.path("shiftPoints")));
        assertThat(ihi.trends())
                .isEqualTo(
                        expected.path("trends")
                                .valueStream()
                                .map(ReferenceCasesTests::numbers)
                                .toList());
    }

    private static Series series(Path folder, JsonNode expected) {
        var params = expected.path("params");
        var points = points(folder);
        var splits = new ArrayList<>(numbers(params.path("splitAfter")));
        if (params.path("rebaseAt").isString()) {
            splits.add(
                    points.stream()
                            .map(Point::x)
                            .toList()
                            .indexOf(params.path("rebaseAt").asString()));
        }
        var direction = params.path("improvementDirection").asString("neutral");
        return new Series(
                Chart.of(expected.path("chart").asString()).orElseThrow(),
                points,
                !expected.path("id").asString().startsWith("funnel-"),
                Collections.nCopies(splits.size() + 1, params.path("freeze").asInt(0)),
                splits,
                Set.copyOf(numbers(params.path("exclude"))),
                params.path("multiply").asDouble(1),
                params.path("screenMovingRanges").asBoolean(true),
                figure(params.path("fixedCentreLine")),
                Set.of(),
                Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                figure(params.path("target")));
    }

    private static @Nullable Double figure(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    private static List<Point> points(Path folder) {
        return StreamSupport.stream(ReferenceCases.rows(folder).spliterator(), false)
                .map(row -> new Point(row.get("x"), number(row, "y"), number(row, "n")))
                .toList();
    }

    /** A number alone counts as a list of one; null as none. */
    private static List<Integer> numbers(JsonNode node) {
        return node.isNumber()
                ? List.of(node.asInt())
                : IntStream.range(0, node.size()).mapToObj(i -> node.get(i).asInt()).toList();
    }
}
