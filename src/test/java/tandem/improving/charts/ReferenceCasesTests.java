package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures of independent software (qicharts2, runchart, R), compared at 1e-6 relative. The folder
 * is named by the system property {@code tandem.spc.cases}; the cases' licences keep them out of
 * this repository, so without it these tests are skipped and say so.
 */
class ReferenceCasesTests {
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void theFolderIsNamed() {
        assumeTrue(
                System.getProperty("tandem.spc.cases") != null,
                "Skipped: -Dtandem.spc.cases names no folder of reference cases");
    }

    @TestFactory
    Stream<DynamicTest> runCharts() {
        return cases("run-").map(folder -> named(folder, this::equalsTheRunChart));
    }

    @TestFactory
    Stream<DynamicTest> ihiRules() {
        return cases("ihi-").map(folder -> named(folder, this::equalsTheIhiRules));
    }

    @TestFactory
    Stream<DynamicTest> tables() {
        return Stream.of(
                DynamicTest.dynamicTest("tables-anhoej", this::equalsTheTableOfAnhoej),
                DynamicTest.dynamicTest("tables-runs", this::equalsTheTableOfRuns));
    }

    /** A folder that is empty or read wrongly must not pass for equality. */
    @Test
    void theFolderHoldsCases() {
        assertThat(cases("run-").count()).isGreaterThanOrEqualTo(11);
        assertThat(cases("ihi-").count()).isGreaterThanOrEqualTo(7);
        assertThat(cases("run-").map(folder -> chart(folder))).containsOnly("run");
        assertThat(cases("").filter(folder -> chart(folder).equals("run")).count())
                .isEqualTo(cases("run-").count());
    }

    private static Stream<Path> cases(String prefix) {
        try (var folders = Files.list(Path.of(System.getProperty("tandem.spc.cases")))) {
            return folders
                    .filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicTest named(Path folder, Consumer<Path> check) {
        return DynamicTest.dynamicTest(
                folder.getFileName().toString(), folder.toUri(), () -> check.accept(folder));
    }

    private static String chart(Path folder) {
        return expected(folder).path("chart").asString("");
    }

    private void equalsTheRunChart(Path folder) {
        var expected = expected(folder);
        var answer = Charts.answer(series(folder, expected.path("params")));
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
        same("nObs", phase.observations(), expected);
        same("nUseful", phase.useful(), expected);
        same("longestRun", phase.longestRun(), expected);
        same("longestRunMax", phase.longestRunMax(), expected);
        same("crossings", phase.crossings(), expected);
        same("crossingsMin", phase.crossingsMin(), expected);
        same("sigmaSignalCount", phase.sigmaSignals(), expected);
        assertThat(phase.runsSignal()).isEqualTo(expected.path("runsSignal").asBoolean());
    }

    private static void same(Answer.Plotted point, JsonNode expected) {
        same("index", point.index(), expected);
        same("y", point.value(), expected);
        same("n", point.n(), expected);
        same("cl", point.centre(), expected);
        same("phase", point.phase(), expected);
        same("subgroupSize", point.subgroupSize(), expected);
        assertThat(point.x()).isEqualTo(expected.path("x").asString());
        assertThat(point.baseline()).isEqualTo(expected.path("baseline").asBoolean());
        assertThat(point.included()).isEqualTo(expected.path("include").asBoolean());
        assertThat(point.sigmaSignal()).isEqualTo(expected.path("sigmaSignal").asBoolean());
        for (var limit : List.of("lcl", "ucl", "lcl2sigma", "ucl2sigma")) {
            assertThat(expected.path(limit).isNull()).isEqualTo(point.limits() == null);
        }
    }

    private void equalsTheIhiRules(Path folder) {
        var expected = expected(folder);
        var params = expected.path("params");
        var series = Series.run(points(folder)).by(Set.of(RuleSet.IHI));
        if (!params.path("givenMedian").isNull()) {
            series = series.around(params.path("givenMedian").asDouble());
        }
        var ihi = Objects.requireNonNull(Charts.answer(series).ihi());
        same("median", ihi.medians().getLast(), expected);
        assertThat(ihi.shiftPoints()).isEqualTo(numbers(expected.path("shiftPoints")));
        assertThat(ihi.trends())
                .isEqualTo(
                        expected.path("trends")
                                .valueStream()
                                .map(ReferenceCasesTests::numbers)
                                .toList());
    }

    private void equalsTheTableOfAnhoej() {
        for (var row : table("tables-anhoej")) {
            var useful = row.path("nUseful").asInt();
            same("longestRunMax", Anhoej.longestRunMax(useful), row);
            same("crossingsMin", Anhoej.crossingsMin(useful), row);
        }
    }

    private void equalsTheTableOfRuns() {
        for (var row : table("tables-runs")) {
            var chances = RunsTest.chances(row.path("above").asInt(), row.path("below").asInt());
            same("fewestRuns", RunsTest.fewest(chances), row);
            same("mostRuns", RunsTest.most(chances), row);
        }
    }

    private static Collection<JsonNode> table(String id) {
        var rows =
                expected(Path.of(System.getProperty("tandem.spc.cases")).resolve(id)).path("cases");
        assertThat(rows.size()).isGreaterThan(10);
        return rows.values();
    }

    private static void same(String field, @Nullable Number actual, JsonNode expected) {
        var wanted = expected.path(field);
        assertThat(wanted.isMissingNode()).as(field).isFalse();
        if (wanted.isNull() || actual == null) {
            assertThat(actual == null).as(field).isEqualTo(wanted.isNull());
            return;
        }
        var figure = wanted.asDouble();
        assertThat(Math.abs(actual.doubleValue() - figure))
                .as("%s: %s instead of %s", field, actual, figure)
                .isLessThanOrEqualTo(1e-6 * Math.max(Math.abs(figure), 1e-12));
    }

    private static Series series(Path folder, JsonNode params) {
        var splitAfter = numbers(params.path("splitAfter"));
        return new Series(
                Chart.RUN,
                points(folder),
                true,
                Collections.nCopies(splitAfter.size() + 1, params.path("freeze").asInt(0)),
                splitAfter,
                Set.copyOf(numbers(params.path("exclude"))),
                params.path("multiply").asDouble(1),
                params.path("screenMovingRanges").asBoolean(true),
                params.path("fixedCentreLine").isNumber()
                        ? params.path("fixedCentreLine").asDouble()
                        : null,
                Set.of(),
                Direction.NEUTRAL,
                null);
    }

    private static List<Point> points(Path folder) {
        try (var csv =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(folder.resolve("input.csv")))) {
            var points = new ArrayList<Point>();
            for (var row : csv) {
                points.add(
                        new Point(
                                row.get("x"),
                                number(row.get("y")),
                                row.isMapped("n") ? number(row.get("n")) : null));
            }
            return points;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Double number(String cell) {
        return cell.isBlank() ? null : Double.valueOf(cell);
    }

    /** A number alone counts as a list of one; null as none. */
    private static List<Integer> numbers(JsonNode node) {
        return node.isNumber()
                ? List.of(node.asInt())
                : IntStream.range(0, node.size()).mapToObj(i -> node.get(i).asInt()).toList();
    }

    private static JsonNode expected(Path folder) {
        return JSON.readTree(folder.resolve("expected.json").toFile());
    }
}
