package tandem.improving.charts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.improving.charts.Chart;
import tandem.improving.charts.Charts;
import tandem.improving.charts.Drawing;
import tandem.improving.charts.web.ChartRequest.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that are almost right, of every chart, with numbers at all ends of what is allowed. The
 * seed is fixed, so a failure can be seen again.
 */
class ChartFuzzTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-0",
                    "1",
                    "2",
                    "3",
                    "5",
                    "8",
                    "13",
                    "40",
                    "41",
                    "0.5",
                    "2.5",
                    "1e-300",
                    "5e-324",
                    "1e-12",
                    "1e12",
                    "-1e12",
                    "999999999999",
                    "0.1",
                    "0.30000000000000004",
                    "null",
                    "-1",
                    "1e13",
                    "1e400",
                    "\"3\"",
                    "true");

    @Test
    void everyRequestIsAnsweredInNumbersOrRefusedWithAPointer() {
        var random = new Random(20261128);
        Map<Chart, Integer> answered = new EnumMap<>(Chart.class);
        for (int i = 0; i < 7_000; i++) {
            var chart = Chart.values()[i % Chart.values().length];
            var body = request(chart, random);
            switch (ChartRequest.read(body)) {
                case Outcome.Refused(var refusal) ->
                        assertThat(refusal.errors()).as(body).isNotEmpty();
                case Outcome.Asked asked -> {
                    answered.merge(chart, 1, Integer::sum);
                    isInNumbers(asked, body, i % 20 == 0);
                }
            }
        }
        assertThat(answered).hasSize(Chart.values().length);
        assertThat(answered.values()).allMatch(count -> count > 50);
    }

    private static void isInNumbers(Outcome.Asked asked, String body, boolean drawn) {
        var answer = Charts.answer(asked.series());
        var json = AnswerJson.of(answer, asked.labels());
        assertThat(json).as(body).doesNotContain("NaN", "Infinity");
        var read = JSON.readTree(json);
        assertThat(read.path("points").size()).as(body).isEqualTo(asked.labels().size());
        for (var point : read.path("points")) {
            isOrdered(point, body);
        }
        if (drawn) {
            var drawing = Drawing.of(answer, "c", "t", "d", "%");
            assertThat(drawing.wide() + drawing.narrow())
                    .as(body)
                    .doesNotContain("NaN", "Infinity", "null");
        }
    }

    /** Either all lines or none, in the order of their names. */
    private static void isOrdered(JsonNode point, String body) {
        var lines =
                List.of("lcl", "lcl2sigma", "ucl2sigma", "ucl").stream()
                        .map(point::path)
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asDouble)
                        .toList();
        assertThat(lines.size()).as(body).isIn(0, 4);
        assertThat(lines).as(body).isSorted();
    }

    private static String request(Chart chart, Random random) {
        var size = 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 12);
        var wild = random.nextInt(3) == 0;
        var points =
                IntStream.range(0, size)
                        .mapToObj(i -> point(chart, i, wild, random))
                        .collect(Collectors.joining(","));
        var fields = new StringBuilder("{\"chart\":\"" + chart.code() + "\"");
        maybe(fields, random, "freeze", Integer.toString(1 + random.nextInt(size + 2)));
        maybe(fields, random, "exclude", "[" + (1 + random.nextInt(size)) + "]");
        maybe(fields, random, "splitAfter", "[" + Math.max(1, random.nextInt(size + 1)) + "]");
        maybe(fields, random, "multiply", any(random, "0.001", "100", "1e12", "1e-12", "0"));
        maybe(fields, random, "ordered", any(random, "true", "false"));
        maybe(fields, random, "screenMovingRanges", any(random, "true", "false"));
        maybe(fields, random, "fixedCentreLine", any(random, "0", "0.5", "7", "-3"));
        maybe(fields, random, "target", any(random, "0", "5", "-1e12"));
        maybe(fields, random, "improvementDirection", any(random, "\"increase\"", "\"up\""));
        maybe(
                fields,
                random,
                "ruleSets",
                any(random, "[\"ihi\",\"nelson\"]", "[\"western-electric\"]", "[\"healthcare\"]"));
        return fields + ",\"points\":[" + points + "]}";
    }

    private static String point(Chart chart, int i, boolean wild, Random random) {
        var x = chart.hasSubgroups() ? i / 3 : i;
        var n = 20 + random.nextInt(60);
        var y = chart == Chart.T ? 1 + random.nextInt(20) : random.nextInt(20);
        return "{\"x\":"
                + x
                + ",\"y\":"
                + (wild && random.nextInt(4) == 0 ? any(random, NUMBERS) : y)
                + ",\"n\":"
                + (wild && random.nextInt(4) == 0 ? any(random, NUMBERS) : n)
                + "}";
    }

    private static void maybe(StringBuilder fields, Random random, String name, String value) {
        if (random.nextInt(8) == 0) {
            fields.append(",\"").append(name).append("\":").append(value);
        }
    }

    private static String any(Random random, String... values) {
        return any(random, Arrays.asList(values));
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
