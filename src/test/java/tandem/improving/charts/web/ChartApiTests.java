package tandem.improving.charts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.improving.charts.Chart;
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

    /** The example of the API's description, its figures rounded to six decimals. */
    @Test
    void computesTheLimitsOfTheDescriptionsExample() {
        var answer =
                answer(
                        SIX.replace("\"run\"", "\"p\"")
                                .replace("[\"ihi\"]", "[\"ihi\",\"western-electric\"]"));
        assertThat(answer.path("phases").get(0).toString())
                .isEqualTo(
                        "{\"phase\":1,\"nObs\":6,\"nUseful\":5,\"longestRun\":4,\"longestRunMax\":5,\"crossings\":1,"
                                + "\"crossingsMin\":0,\"runsSignal\":false,\"sigmaSignalCount\":1,\"tooFewPoints\":true,"
                                + "\"baselinePoints\":5,\"trialLimits\":true}");
        assertThat(limits(answer, 0)).containsExactly(0.0, 0.272152, 0.016434, 0.221009);
        assertThat(limits(answer, 5)).containsExactly(0.0, 0.265012, 0.021194, 0.216248);
        var gap = answer.path("points").get(1);
        assertThat(gap.toString())
                .startsWith(
                        "{\"index\":2,\"x\":\"2025-02\",\"y\":null,\"n\":null,\"subgroupSize\":0,")
                .endsWith(
                        "\"lcl\":null,\"ucl\":null,\"lcl2sigma\":null,\"ucl2sigma\":null,\"phase\":1,"
                                + "\"baseline\":true,\"include\":true,\"sigmaSignal\":false}");
        assertThat(answer.path("points").get(5).path("sigmaSignal").asBoolean()).isTrue();
        assertThat(answer.path("signals").toString())
                .isEqualTo(
                        "{\"ihi\":{\"median\":0.08888888888888889,\"medians\":[0.08888888888888889],"
                                + "\"shiftPoints\":[],\"trends\":[],\"runs\":[{\"phase\":1,\"runs\":null,"
                                + "\"fewestRuns\":null,\"mostRuns\":null,\"verdict\":null}]},"
                                + "\"westernElectric\":{\"1\":[6],\"2\":[],\"3\":[],\"4\":[]}}");
    }

    private static List<Double> limits(JsonNode answer, int point) {
        return List.of("lcl", "ucl", "lcl2sigma", "ucl2sigma").stream()
                .map(line -> answer.path("points").get(point).path(line).asDouble())
                .map(line -> Math.round(line * 1e6) / 1e6)
                .toList();
    }

    /** Rows with one label are one point, where the first stands. */
    @Test
    void subgroupsStandWhereTheirFirstRowStands() {
        var answer =
                answer(
                        """
                        {"chart": "xbar", "points": [{"x": 2, "y": 10, "n": 7}, {"x": "b", "y": 4}, {"x": 2, "y": 14},
                                                     {"x": "b", "y": 6}, {"x": "c"}, {"x": "d", "y": 9}]}\
                        """);
        var points = answer.path("points");
        assertThat(points.size()).isEqualTo(4);
        assertThat(points.get(0).path("x").isNumber()).isTrue();
        assertThat(points.get(0).path("y").asInt()).isEqualTo(12);
        assertThat(points.get(0).path("subgroupSize").asInt()).isEqualTo(2);
        assertThat(points.get(2).path("subgroupSize").asInt()).isZero();
        assertThat(points.get(3).path("ucl").isNull()).isTrue();
        assertThat(points.get(3).path("cl").asDouble()).isEqualTo(43.0 / 5);
    }

    @Test
    void makingDataCountHasItsOwnFields() {
        var answer =
                answer(
                        """
                        {"chart": "xmr-mdc", "ruleSets": ["mdc"], "improvementDirection": "increase", "target": 9,
                         "points": [{"x": 1, "y": 4}, {"x": 2, "y": 6}, {"x": 3}, {"x": 4, "y": 5}, {"x": 5, "y": 7}]}\
                        """);
        assertThat(answer.path("phases").toString())
                .isEqualTo("[{\"phase\":1,\"nObs\":5,\"baselinePoints\":4,\"tooFewPoints\":true}]");
        assertThat(answer.path("signals").toString()).isEqualTo("{}");
        assertThat(answer.path("latestPointType").asString()).isEqualTo("common_cause");
        assertThat(answer.path("assurance").asString()).isEqualTo("inconsistent");
        var gap = answer.path("points").get(2);
        assertThat(gap.propertyNames())
                .containsExactly(
                        "index",
                        "x",
                        "y",
                        "phase",
                        "mean",
                        "lpl",
                        "upl",
                        "outsideLimits",
                        "closeToLimits",
                        "relativeToMean",
                        "specialCause",
                        "pointType");
        assertThat(gap.path("mean").asDouble()).isEqualTo(5.5);
        assertThat(gap.path("upl").asDouble()).isEqualTo(10.82);
        for (var verdict :
                List.of(
                        "y",
                        "outsideLimits",
                        "closeToLimits",
                        "relativeToMean",
                        "specialCause",
                        "pointType")) {
            assertThat(gap.path(verdict).isNull()).as(verdict).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "mr"})
    void aSetThatNeedsLimitsIsNullWithoutThem(String chart) {
        var answer =
                answer(
                        "{\"chart\":\""
                                + chart
                                + "\",\"points\":[{\"x\":1,\"y\":2}],"
                                + "\"ruleSets\":[\"western-electric\",\"nelson\",\"healthcare\",\"ihi\"]}");
        for (var set : List.of("westernElectric", "nelson", "healthcare")) {
            assertThat(answer.path("signals").path(set).isNull()).as(set).isTrue();
        }
        assertThat(answer.path("signals").path("ihi").isObject()).isTrue();
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
                    {"points": [{"x":1}]}                 | /chart            | chart is required; available: run, i, mr, xbar, s, p, pp, c, u, up, g, t, ip, xmr-mdc
                    {"chart":"cusum","points":[{"x":1}]}  | /chart            | unknown chart "cusum"; available: run, i, mr, xbar, s, p, pp, c, u, up, g, t, ip, xmr-mdc
                    {"chart":7,"points":[{"x":1}]}        | /chart            | chart takes a name; available: run, i, mr, xbar, s, p, pp, c, u, up, g, t, ip, xmr-mdc
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
                    "ruleSets": ["ihi","juran"] | /ruleSets/1           | unknown rule set "juran"; available: ihi, western-electric, nelson, healthcare
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    p   | {"x":1,"y":41,"n":40}  | /points/0/y | numerator 41 is above its denominator 40
                    pp  | {"x":1,"y":5,"n":0}    | /points/0/y | numerator 5 is above its denominator 0
                    p   | {"x":1,"y":-1,"n":40}  | /points/0/y | a count cannot be negative
                    pp  | {"x":1,"y":-1,"n":40}  | /points/0/y | a count cannot be negative
                    c   | {"x":1,"y":-1}         | /points/0/y | a count cannot be negative
                    u   | {"x":1,"y":-1,"n":2}   | /points/0/y | a count cannot be negative
                    up  | {"x":1,"y":-1,"n":2}   | /points/0/y | a count cannot be negative
                    g   | {"x":1,"y":-1}         | /points/0/y | a count cannot be negative
                    p   | {"x":1,"y":1,"n":-4}   | /points/0/n | a denominator cannot be negative
                    u   | {"x":1,"y":1,"n":-4}   | /points/0/n | a denominator cannot be negative
                    ip  | {"x":1,"y":1,"n":-4}   | /points/0/n | a denominator cannot be negative
                    c   | {"x":1,"y":2.5}        | /points/0/y | a c chart counts whole events; 2.5 is none
                    t   | {"x":1,"y":0}          | /points/0/y | time between events must be above 0
                    t   | {"x":1,"y":-2}         | /points/0/y | time between events must be above 0
                    p   | {"x":1,"y":1}          | /points     | a p chart needs n, the denominator, at each point
                    pp  | {"x":1,"y":1}          | /points     | a pp chart needs n, the denominator, at each point
                    u   | {"x":1,"y":1}          | /points     | a u chart needs n, the denominator, at each point
                    up  | {"x":1}                | /points     | an up chart needs n, the denominator, at each point
                    """)
    void refusesWhatTheChartCannotTake(String chart, String point, String pointer, String detail) {
        assertThat(onlyFault("{\"chart\":\"" + chart + "\",\"points\":[" + point + "]}"))
                .isEqualTo(pointer + " " + detail);
    }

    /** Charts that read no denominator only give it back. */
    @ParameterizedTest
    @ValueSource(strings = {"i", "mr", "xbar", "s", "c", "g", "t", "xmr-mdc"})
    void aDenominatorThatNobodyReadsIsNoFault(String chart) {
        answer("{\"chart\":\"" + chart + "\",\"points\":[{\"x\":1,\"y\":3,\"n\":-2}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    mr      | "fixedCentreLine": 1         | /fixedCentreLine | an mr chart takes no centre line from outside
                    s       | "fixedCentreLine": 1         | /fixedCentreLine | an s chart takes no centre line from outside
                    g       | "fixedCentreLine": 1         | /fixedCentreLine | a g chart takes no centre line from outside
                    t       | "fixedCentreLine": 1         | /fixedCentreLine | a t chart takes no centre line from outside
                    ip      | "fixedCentreLine": 1         | /fixedCentreLine | an ip chart takes no centre line from outside
                    xmr-mdc | "fixedCentreLine": 1         | /fixedCentreLine | an xmr-mdc chart takes no centre line from outside
                    p       | "fixedCentreLine": 1.5       | /fixedCentreLine | a p chart's centre line lies between 0 and 1
                    pp      | "fixedCentreLine": -0.1      | /fixedCentreLine | a pp chart's centre line lies between 0 and 1
                    c       | "fixedCentreLine": -1        | /fixedCentreLine | a c chart's centre line cannot be negative
                    up      | "fixedCentreLine": -1        | /fixedCentreLine | an up chart's centre line cannot be negative
                    i       | "ruleSets": ["ihi", "mdc"]   | /ruleSets/1      | mdc goes with xmr-mdc only
                    xmr-mdc | "ruleSets": ["mdc", "ihi"]   | /ruleSets/1      | xmr-mdc answers by mdc alone
                    xbar    | "splitAfter": [2]            | /splitAfter/0    | 2 is not inside a series of 2 points
                    xbar    | "exclude": [3]               | /exclude/0       | point 3 does not exist (2 points)
                    """)
    void refusesAFieldThatDoesNotGoWithTheChart(
            String chart, String field, String pointer, String detail) {
        var points =
                chart.equals("xbar")
                        ? "[{\"x\":1,\"y\":1},{\"x\":2,\"y\":1},{\"x\":1,\"y\":2}]"
                        : "[{\"x\":1,\"y\":1,\"n\":2},{\"x\":2,\"y\":1,\"n\":2}]";
        assertThat(
                        onlyFault(
                                "{\"chart\":\""
                                        + chart
                                        + "\",\"points\":"
                                        + points
                                        + ","
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
        var charts = Chart.values();
        var body =
                new StringBuilder(
                        SIX.replace(
                                        "\"run\"",
                                        "\"" + charts[random.nextInt(charts.length)].code() + "\"")
                                .replace("[\"ihi\"]", "[\"ihi\",\"nelson\"]")
                                .replaceFirst(
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
