package tandem.improving.charts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.platform.limits.Limits;
import tandem.testing.PageTest;
import tandem.testing.ReferenceCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The cases of independent software through the endpoint, every figure and flag they give. */
@PageTest(ChartApi.class)
@Import(CallsPerAddress.class)
class ReferenceCasesTests {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester mvc;
    @MockitoBean Limits limits;

    @BeforeAll
    static void theFolderIsNamed() {
        ReferenceCases.assumeNamed();
    }

    /** All but tables, statistics and the rules with limits that this endpoint does not compute. */
    @TestFactory
    Stream<DynamicTest> charts() {
        return ReferenceCases.tests(
                id ->
                        !id.startsWith("tables-")
                                && !id.startsWith("stats-")
                                && !id.startsWith("rules-xbar-"),
                this::equalsTheCase);
    }

    private void equalsTheCase(Path folder, JsonNode expected) {
        var request = JSON.createObjectNode();
        var params = expected.path("params");
        chart(request, expected.path("chart").asString());
        for (var field :
                List.of(
                        "freeze",
                        "exclude",
                        "multiply",
                        "fixedCentreLine",
                        "improvementDirection",
                        "target")) {
            request.set(field, params.path(field).isMissingNode() ? null : params.path(field));
        }
        if (params.path("screenMovingRanges").isBoolean()) {
            request.set("screenMovingRanges", params.path("screenMovingRanges"));
        }
        if (params.path("givenMedian").isNumber()) {
            request.set("fixedCentreLine", params.path("givenMedian"));
        }
        if (expected.path("id").asString().startsWith("funnel-")) {
            request.put("ordered", false);
        }
        points(request, folder);
        split(request, params);
        compare(answer(request), expected);
    }

    private static void chart(ObjectNode request, String chart) {
        switch (chart) {
            case "ihi-rules" -> request.put("chart", "run").putArray("ruleSets").add("ihi");
            case "rules-xbar.one" ->
                    rules(request.put("chart", "i").put("screenMovingRanges", false));
            case "rules-c" -> rules(request.put("chart", "c"));
            case "rules-p" -> rules(request.put("chart", "p"));
            case "rules-u" -> rules(request.put("chart", "u"));
            default -> request.put("chart", chart);
        }
    }

    private static void rules(ObjectNode request) {
        request.putArray("ruleSets").add("western-electric").add("nelson");
    }

    private static void points(ObjectNode request, Path folder) {
        var points = request.putArray("points");
        StreamSupport.stream(ReferenceCases.rows(folder).spliterator(), false)
                .forEach(row -> {
                    var point = points.addObject();
                    if (row.get("x").matches("\\d+")) {
                        point.put("x", Integer.parseInt(row.get("x")));
                    } else {
                        point.put("x", row.get("x"));
                    }
                    point.put("y", ReferenceCases.number(row, "y"));
                    point.put("n", ReferenceCases.number(row, "n"));
                });
    }

    private static void split(ObjectNode request, JsonNode params) {
        if (params.path("splitAfter").isNumber()) {
            request.putArray("splitAfter").add(params.path("splitAfter").asInt());
        }
        if (params.path("rebaseAt").isString()) {
            var labels =
                    request.path("points")
                            .valueStream()
                            .map(it -> it.path("x").asString())
                            .toList();
            request.putArray("splitAfter").add(labels.indexOf(params.path("rebaseAt").asString()));
        }
    }

    private static void compare(JsonNode answer, JsonNode expected) {
        for (var field : List.of("phases", "points")) {
            assertThat(answer.path(field).size())
                    .isGreaterThanOrEqualTo(expected.path(field).size());
            for (int i = 0; i < expected.path(field).size(); i++) {
                same(answer.path(field).get(i), expected.path(field).get(i), field);
            }
        }
        var signals = answer.path("signals");
        for (var field : List.of("median", "shiftPoints", "trends")) {
            same(signals.path("ihi").path(field), expected.path(field), field);
        }
        same(signals, expected.path("rules"), "rules");
        same(answer.path("latestPointType"), expected.path("latestPointType"), "latestPointType");
        same(answer.path("assurance"), expected.path("assurance"), "assurance");
    }

    /** Everything that is expected stands in the answer, which may hold more. */
    private static void same(JsonNode actual, JsonNode expected, String field) {
        if (expected.isMissingNode()) {
            return;
        }
        if (expected.isObject()) {
            expected.properties()
                    .forEach(it -> same(actual.path(it.getKey()), it.getValue(), it.getKey()));
        } else if (expected.isNumber()) {
            assertThat(actual.isNumber()).as("%s: %s", field, actual).isTrue();
            assertThat(Math.abs(actual.asDouble() - expected.asDouble()))
                    .as("%s: %s instead of %s", field, actual, expected)
                    .isLessThanOrEqualTo(1e-6 * Math.abs(expected.asDouble()) + 1e-15);
        } else {
            assertThat(actual).as(field).isEqualTo(expected);
        }
    }

    private JsonNode answer(ObjectNode request) {
        var result =
                mvc.post()
                        .uri("/api/v1/charts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(request.toString())
                        .exchange();
        assertThat(result).hasStatusOk();
        return JSON.readTree(
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
