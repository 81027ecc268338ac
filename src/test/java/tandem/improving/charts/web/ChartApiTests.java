package tandem.improving.charts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.platform.limits.Limits;
import tandem.testing.PageTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest(ChartApi.class)
@Import(CallsPerAddress.class)
class ChartApiTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SIX =
            """
            {"chart": "run",
             "points": [{"x": "2025-01", "y": 3, "n": 40}, {"x": "2025-02", "y": null, "n": null},
                        {"x": "2025-03", "y": 5, "n": 52}, {"x": "2025-04", "y": 2, "n": 38},
                        {"x": "2025-05", "y": 4, "n": 45}, {"x": "2025-06", "y": 12, "n": 44}],
             "ruleSets": ["ihi"], "improvementDirection": "decrease"}\
            """;

    @Autowired MockMvcTester mvc;
    @MockitoBean Limits limits;

    /** The figures of the API's description for the same six points. */
    @Test
    void answersWithFiguresReadingAndMethod() {
        var answer = answer(SIX);
        var phase = answer.path("phases").get(0);
        assertThat(phase.path("nObs").asInt()).isEqualTo(6);
        assertThat(phase.path("nUseful").asInt()).isEqualTo(4);
        assertThat(phase.path("tooFewPoints").asBoolean()).isTrue();
        assertThat(phase.path("trialLimits").asBoolean()).isFalse();
        assertThat(phase.path("baselinePoints").asInt()).isEqualTo(5);
        assertThat(answer.path("signals").path("ihi").path("median").asDouble())
                .isEqualTo(4.0 / 45);
        assertThat(answer.path("signals").path("ihi").path("runs").get(0).path("verdict").isNull())
                .isTrue();
        var gap = answer.path("points").get(1);
        assertThat(gap.path("y").isNull()).isTrue();
        assertThat(gap.path("subgroupSize").asInt()).isZero();
        assertThat(gap.path("cl").asDouble()).isEqualTo(4.0 / 45);
        assertThat(gap.path("lcl").isNull()).isTrue();
        assertThat(answer.path("reading").asString()).startsWith("Too few points");
        assertThat(answer.path("method").asString()).startsWith("Run chart of y / n");
    }

    @Test
    void numbersAsLabelsComeBackAsNumbers() {
        var points =
                answer("{\"chart\":\"run\",\"points\":[{\"x\":1,\"y\":2},{\"x\":\"b\",\"y\":3}]}");
        assertThat(points.path("points").get(0).path("x").isNumber()).isTrue();
        assertThat(points.path("points").get(1).path("x").asString()).isEqualTo("b");
        assertThat(points.path("signals").size()).isZero();
    }

    @Test
    void withoutAnOrderEverySetIsNull() {
        var answer = answer(SIX.replaceFirst("\\{", "{\"ordered\": false,"));
        assertThat(answer.path("signals").path("ihi").isNull()).isTrue();
        assertThat(answer.path("phases").get(0).path("longestRun").isNull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {                                     | ``                | the request is not JSON: unexpected end at line 1
                    ``                                    | ``                | the request is not JSON: nothing was sent
                    []                                    | ``                | the request is an object of chart and points
                    {"chart": NaN}                        | ``                | the request is not JSON: non-standard token 'NaN' at line 1
                    {"points": [{"x":1}]}                 | /chart            | chart is required; available: run
                    {"chart":"cusum","points":[{"x":1}]}  | /chart            | unknown chart "cusum"; available: run
                    {"chart":"p","points":[{"x":1}]}      | /chart            | unknown chart "p"; available: run
                    {"chart":7,"points":[{"x":1}]}        | /chart            | chart takes a name; available: run
                    {"chart":"run"}                       | /points           | at least one point is needed
                    {"chart":"run","points":[]}           | /points           | at least one point is needed
                    {"chart":"run","points":{}}           | /points           | points takes an array of objects
                    {"chart":"run","points":[3]}          | /points/0         | a point is an object of x, y and n
                    {"chart":"run","points":[{"y":1}]}    | /points/0/x       | x is required: a date, number or name of at most 80 characters
                    {"chart":"run","points":[{"x":""}]}   | /points/0/x       | x is required: a date, number or name of at most 80 characters
                    {"chart":"run","points":[{"x":1,"y":"3"}]}     | /points/0/y | y takes a number or null
                    {"chart":"run","points":[{"x":1,"y":1e15}]}    | /points/0/y | 1e15 is outside -1e12 to 1e12
                    {"chart":"run","points":[{"x":1,"y":-1e9999}]} | /points/0/y | -1e9999 is outside -1e12 to 1e12
                    {"chart":"run","points":[{"x":1e13}]}          | /points/0/x | 1e13 is outside -1e12 to 1e12
                    {"chart":"run","points":[{"x":1,"y":1,"n":-2}]} | /points/0/n | a denominator cannot be negative
                    {"chart":"run","points":[{"x":1},{"x":1.0}]}    | /points/1/x | 1 is already at point 1
                    {"chart":"run","points":[{"x":"a"},{"x":"b"},{"x":"a"}]} | /points/2/x | "a" is already at point 1
                    {"chart":"run","points":[{"x":1,"Y":1}]}        | /points/0/Y | unknown field; did you mean y?
                    """)
    void refusesWithAPointer(String body, String pointer, String detail) {
        assertThat(onlyFault(body)).isEqualTo(pointer + " " + detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "splitafter": [1]          | /splitafter            | unknown field; did you mean splitAfter?
                    "fixedCenterLine": 3       | /fixedCenterLine       | unknown field; did you mean fixedCentreLine?
                    "a/b~c": 3                 | /a~1b~0c               | unknown field
                    "direction": "increase"    | /direction             | unknown field; did you mean improvementDirection?
                    "ruleSets": ["ihi","juran"] | /ruleSets/1           | unknown rule set "juran"; available: ihi
                    "ruleSets": ["nelson"]     | /ruleSets/0            | unknown rule set "nelson"; available: ihi
                    "ruleSets": ["mdc"]        | /ruleSets/0            | mdc goes with xmr-mdc only
                    "ruleSets": "ihi"          | /ruleSets              | ruleSets takes an array
                    "freeze": 0                | /freeze                | freeze must be 1 or more
                    "freeze": "x"              | /freeze                | freeze takes a whole number or an array
                    "freeze": 2.5              | /freeze                | 2.5 is no whole number
                    "freeze": [1, 2]           | /freeze                | 2 entries for 1 phase
                    "splitAfter": [1], "freeze": [2] | /freeze          | 1 entry for 2 phases
                    "splitAfter": [24]         | /splitAfter/0          | 24 is not inside a series of 3 points
                    "splitAfter": [3]          | /splitAfter/0          | 3 is not inside a series of 3 points
                    "splitAfter": [2, 1]       | /splitAfter/1          | 1 does not come after 2
                    "splitAfter": ["2"]        | /splitAfter/0          | splitAfter takes an array of whole numbers
                    "exclude": [1, 30]         | /exclude/1             | point 30 does not exist (3 points)
                    "exclude": [2, 2]          | /exclude/1             | point 2 is named twice
                    "multiply": 0              | /multiply              | multiply must be above 0
                    "multiply": true           | /multiply              | multiply takes a number or null
                    "ordered": "yes"           | /ordered               | ordered takes true or false
                    "target": 2e12             | /target                | 2e12 is outside -1e12 to 1e12
                    "fixedCentreLine": 1e13    | /fixedCentreLine       | 1e13 is outside -1e12 to 1e12
                    "improvementDirection": "up" | /improvementDirection | increase, decrease or neutral
                    "improvementDirection": 1  | /improvementDirection  | increase, decrease or neutral
                    """)
    void refusesAFieldWithItsPointer(String field, String pointer, String detail) {
        assertThat(
                        onlyFault(
                                "{\"chart\":\"run\",\"points\":[{\"x\":1},{\"x\":2},{\"x\":3}],"
                                        + field
                                        + "}"))
                .isEqualTo(pointer + " " + detail);
    }

    @Test
    void missingFieldsAndNullsHaveTheirDefaults() {
        var answer =
                answer(
                        """
                        {"chart":"run","points":[{"x":1,"y":1},{"x":2,"y":2},{"x":3,"y":6}],
                         "freeze":[null,1],"splitAfter":[2],"exclude":null,"ordered":null,"multiply":null,
                         "fixedCentreLine":null,"ruleSets":null,"improvementDirection":null,"target":null}\
                        """);
        assertThat(answer.path("phases").get(0).path("baselinePoints").asInt()).isEqualTo(2);
        assertThat(answer.path("points").get(2).path("cl").asInt()).isEqualTo(6);
    }

    @Test
    void allThatIsWrongIsTold_fiftyAtMost() {
        var points =
                IntStream.range(0, 70)
                        .mapToObj(i -> "{\"x\":" + i + ",\"y\":\"?\"}")
                        .collect(Collectors.joining(","));
        var refusal = refused("{\"chart\":\"run\",\"points\":[" + points + "],\"z\":1}", 400);
        assertThat(refusal.path("errors").size()).isEqualTo(50);
        assertThat(refusal.path("detail").asString())
                .isEqualTo("71 things in the request need changing; the first 50 are listed.");
        assertThat(refusal.path("type").asString()).isEqualTo("about:blank");
        assertThat(refusal.path("title").asString()).isEqualTo("Bad Request");
    }

    @Test
    void moreThan5000PointsOr512KilobytesAreTooMuch() {
        assertThat(refused(points(5001), 413).path("detail").asString())
                .isEqualTo("at most 5,000 points in 512 KB");
        assertThat(answer(points(5000)).path("points").size()).isEqualTo(5000);
        var huge = SIX + " ".repeat(512 * 1024);
        assertThat(refused(huge, 413).path("errors").isMissingNode()).isTrue();
    }

    @Test
    void onlyJsonIsTaken() {
        for (var type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
            var result =
                    mvc.post()
                            .uri("/api/v1/charts")
                            .header("Content-Type", type)
                            .content(SIX)
                            .exchange();
            assertThat(result).hasStatus(415);
            assertThat(json(result).path("detail").asString()).isEqualTo("send application/json");
        }
        assertThat(mvc.post().uri("/api/v1/charts").content(SIX).exchange()).hasStatus(415);
        assertThat(
                        mvc.post()
                                .uri("/api/v1/charts")
                                .header("Content-Type", "application/json;charset=utf-8")
                                .content(SIX)
                                .exchange())
                .hasStatusOk();
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWait() {
        when(limits.take(any(), anyString())).thenReturn(Optional.of(Duration.ofMillis(19_200)));
        var result = post(SIX);
        assertThat(result).hasStatus(429).hasHeader("Retry-After", "20");
        assertThat(json(result).path("detail").asString()).isEqualTo("wait 20 seconds");
    }

    /** No cookie read or set, nothing cached, no sign-in, no CSRF token. */
    @Test
    void itKeepsNothing() {
        var result =
                mvc.post()
                        .uri("/api/v1/charts")
                        .contentType(APPLICATION_JSON)
                        .cookie(new Cookie("SESSION", "c3RvbGVu"))
                        .content(SIX)
                        .exchange();
        assertThat(result)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("Set-Cookie")
                .doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void aNameWithMarkupIsANameLikeAnyOther() {
        var answer =
                answer(
                        "{\"chart\":\"run\",\"points\":[{\"x\":\"<script>\\ud800\",\"y\":1},{\"x\":\"\\u0000\"}]}");
        assertThat(answer.path("points").get(0).path("x").asString()).startsWith("<script>");
    }

    /** Bad input of every kind gets a stated answer, never a 500. */
    @Test
    void whateverIsSentIsAnsweredOrRefused() {
        var random = new Random(20260302);
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 3000; i++) {
            var body = spoilt(random);
            var result =
                    mvc.post()
                            .uri("/api/v1/charts")
                            .contentType(APPLICATION_JSON)
                            .content(body)
                            .exchange();
            var status = result.getResponse().getStatus();
            assertThat(status).as(new String(body, StandardCharsets.UTF_8)).isIn(200, 400, 413);
            assertThat(json(result).isObject()).isTrue();
            assertThat(text(result)).doesNotContain("Infinity", "Exception", "tools.jackson");
            assertThat(text(result)).doesNotContain(":NaN", ",NaN", "[NaN");
            statuses.add(status);
        }
        assertThat(statuses).contains(200, 400);
    }

    private static byte[] spoilt(Random random) {
        var words =
                List.of(
                        "null",
                        "true",
                        "1e400",
                        "-0",
                        "1e-400",
                        "\"\"",
                        "[]",
                        "{}",
                        "[[[[[[[[[[[[[[[[[[[[[[[[",
                        "\"\\ud800\"",
                        "1e99999999999",
                        "-1e12",
                        "0.1",
                        "\"2025-01\"",
                        "NaN",
                        "\"run\"",
                        "[1,2,3]",
                        "9007199254740993",
                        "\u0000",
                        "}",
                        "]",
                        ",",
                        ":",
                        "\"x\"",
                        "\"n\":0,",
                        "99999");
        var body =
                new StringBuilder(
                        SIX.replaceFirst(
                                "\\{",
                                "{\"freeze\":2,\"splitAfter\":[3],\"exclude\":[1],\"multiply\":10,\"target\":4,\"fixedCentreLine\":3,"));
        for (int change = random.nextInt(4); change >= 0; change--) {
            var at = random.nextInt(body.length());
            var end = Math.min(body.length(), at + random.nextInt(8));
            body.replace(at, end, words.get(random.nextInt(words.size())));
        }
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** The reference cases through the endpoint, as the API's description maps them. */
    @TestFactory
    Stream<DynamicTest> referenceCases() throws IOException {
        var folder = System.getProperty("tandem.spc.cases");
        if (folder == null) {
            return Stream.empty();
        }
        try (var cases = Files.list(Path.of(folder))) {
            return cases
                    .filter(path -> path.getFileName().toString().startsWith("run-"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(path ->
                            DynamicTest.dynamicTest(
                                    path.getFileName().toString(), () -> equalsTheCase(path)));
        }
    }

    private void equalsTheCase(Path folder) throws IOException {
        var expected = JSON.readTree(folder.resolve("expected.json").toFile());
        var request = JSON.createObjectNode().put("chart", "run");
        for (var field :
                List.of("freeze", "exclude", "multiply", "screenMovingRanges", "fixedCentreLine")) {
            request.set(field, expected.path("params").path(field));
        }
        var points = request.putArray("points");
        var rows = Files.readAllLines(folder.resolve("input.csv"));
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split(",", -1);
            var point = points.addObject();
            if (cells[0].matches("\\d+")) {
                point.put("x", Integer.parseInt(cells[0]));
            } else {
                point.put("x", cells[0]);
            }
            point.put("y", cells[1].isEmpty() ? null : Double.valueOf(cells[1]));
            point.put(
                    "n", cells.length < 3 || cells[2].isEmpty() ? null : Double.valueOf(cells[2]));
        }
        var answer = answer(request.toString());
        for (var field : List.of("points", "phases")) {
            for (int i = 0; i < expected.path(field).size(); i++) {
                for (var figure : expected.path(field).get(i).properties()) {
                    same(
                            answer.path(field).get(i).path(figure.getKey()),
                            figure.getValue(),
                            figure.getKey());
                }
            }
        }
    }

    private static void same(JsonNode actual, JsonNode expected, String field) {
        assertThat(actual.getNodeType()).as(field).isEqualTo(expected.getNodeType());
        if (expected.isNumber()) {
            assertThat(Math.abs(actual.asDouble() - expected.asDouble()))
                    .as(field)
                    .isLessThanOrEqualTo(1e-6 * Math.abs(expected.asDouble()));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static String points(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "{\"x\":" + i + ",\"y\":" + i % 7 + "}")
                .collect(Collectors.joining(",", "{\"chart\":\"run\",\"points\":[", "]}"));
    }

    private String onlyFault(String body) {
        var errors = refused(body, 400).path("errors");
        assertThat(errors.size()).as(errors.toString()).isEqualTo(1);
        return errors.get(0).path("pointer").asString()
                + " "
                + errors.get(0).path("detail").asString();
    }

    private JsonNode refused(String body, int status) {
        var result = post(body);
        assertThat(result).hasStatus(status).hasContentType("application/problem+json");
        assertThat(json(result).path("status").asInt()).isEqualTo(status);
        return json(result);
    }

    private JsonNode answer(String body) {
        var result = post(body);
        assertThat(result).as(text(result)).hasStatusOk().hasContentType("application/json");
        return json(result);
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/v1/charts")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        return JSON.readTree(text(result));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
