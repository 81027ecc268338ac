package tandem.improving.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.testing.ReferenceCases.sameFigure;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tandem.testing.ReferenceCases;
import tools.jackson.databind.JsonNode;

/** Intervals, tests and pooled figures against those of R. */
class ReferenceCasesTests {
    @BeforeAll
    static void theFolderIsNamed() {
        ReferenceCases.assumeNamed();
    }

    @TestFactory
    Stream<DynamicTest> statistics() {
        return ReferenceCases.tests(
                id -> id.startsWith("stats-"),
                (folder, expected) -> {
                    assertThat(expected.path("cases").size()).isPositive();
                    expected.path("cases")
                            .values()
                            .forEach(one -> equals(folder.getFileName().toString(), one));
                });
    }

    private static void equals(String id, JsonNode expected) {
        switch (id) {
            case "stats-wilson" -> equalsWilson(expected);
            case "stats-newcombe-difference" -> equalsNewcombe(expected);
            case "stats-rate-ratio" -> equalsTheRateRatio(expected);
            case "stats-paired-t" -> equalsThePairedTest(expected);
            case "stats-aggregate" -> equalsTheAggregate(expected);
            default -> throw new AssertionError("No test for the statistics " + id);
        }
    }

    private static void equalsWilson(JsonNode expected) {
        var proportion =
                new Proportion(expected.path("x").asDouble(), expected.path("n").asDouble());
        sameFigure("p", proportion.value(), expected);
        same(proportion.interval(), "lower", "upper", expected);
    }

    private static void equalsNewcombe(JsonNode expected) {
        var one = new Proportion(expected.path("x1").asDouble(), expected.path("n1").asDouble());
        var other = new Proportion(expected.path("x2").asDouble(), expected.path("n2").asDouble());
        var difference = Objects.requireNonNull(one.less(other));
        sameFigure("difference", difference.value(), expected);
        same(difference.interval(), "lower", "upper", expected);
    }

    private static void equalsTheRateRatio(JsonNode expected) {
        var ratio =
                new Rate(expected.path("events1").asLong(), expected.path("time1").asDouble())
                        .ratioTo(
                                new Rate(
                                        expected.path("events2").asLong(),
                                        expected.path("time2").asDouble()));
        sameFigure("rateRatio", ratio.value(), expected);
        same(ratio.logInterval(), "logLower", "logUpper", expected);
        same(ratio.exactInterval(), "exactLower", "exactUpper", expected);
        sameFigure("pExact", ratio.exactP(), expected);
        var change = Objects.requireNonNull(ratio.relativeChange());
        sameFigure("relativeChangePercent", change.value(), expected);
    }

    private static void same(
            @Nullable Interval interval, String lower, String upper, JsonNode expected) {
        sameFigure(lower, interval == null ? null : interval.lower(), expected);
        sameFigure(upper, interval == null ? null : interval.upper(), expected);
    }

    private static void equalsThePairedTest(JsonNode expected) {
        var pre = expected.path("pre");
        var scores =
                PairedScores.of(
                        IntStream.range(0, pre.size())
                                .mapToObj(i ->
                                        new PairedScores.Scores(
                                                pre.get(i).asDouble(),
                                                expected.path("post").get(i).asDouble()))
                                .toList());
        sameFigure("n", scores.matched(), expected);
        sameFigure("meanPre", scores.meanBefore(), expected);
        sameFigure("meanPost", scores.meanAfter(), expected);
        sameFigure("meanDifference", scores.meanDifference(), expected);
        sameFigure("sdDifference", scores.sdDifference(), expected);
        sameFigure("dAveragedSd", scores.effectByAverageSd(), expected);
        var test = scores.test();
        sameFigure("t", test == null ? null : test.t(), expected);
        sameFigure("df", test == null ? null : test.degrees(), expected);
        sameFigure("p", test == null ? null : test.p(), expected);
        sameFigure("dz", test == null ? null : test.effect(), expected);
        same(test == null ? null : test.interval(), "lower", "upper", expected);
    }

    private static void equalsTheAggregate(JsonNode expected) {
        var teams =
                expected.path("teams")
                        .valueStream()
                        .map(team ->
                                new TeamRate(
                                        team.path("team").asString(),
                                        team.path("numerator").asDouble(),
                                        team.path("denominator").asDouble()))
                        .toList();
        var aggregate = Aggregate.of(teams);
        sameFigure("pooled", aggregate.pooled(), expected);
        sameFigure("meanOfTeams", aggregate.meanOfTeams(), expected);
        sameFigure("medianOfTeams", aggregate.medianOfTeams(), expected);
        assertThat(aggregate.reporting()).isEqualTo(teams.size());
    }
}
