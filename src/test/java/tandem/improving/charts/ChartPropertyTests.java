package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold for every series; seeds are fixed, so a failure can be seen again. */
class ChartPropertyTests {
    @RepeatedTest(200)
    void movingAllValuesMovesTheCentreAndNothingElse(RepetitionInfo run) {
        var series = random(run.getCurrentRepetition(), false);
        var moved = Charts.answer(mapped(series, y -> y + 1000));
        var stood = Charts.answer(series);
        assertThat(runs(moved)).isEqualTo(runs(stood));
        for (int i = 0; i < stood.phases().size(); i++) {
            var centre = stood.phases().get(i).centre();
            assertThat(moved.phases().get(i).centre())
                    .isEqualTo(centre == null ? null : centre + 1000);
        }
    }

    @RepeatedTest(200)
    void anotherUnitChangesNoRun(RepetitionInfo run) {
        var series = random(run.getCurrentRepetition(), false);
        var scaled = Charts.answer(mapped(series, y -> y * 64));
        assertThat(runs(scaled)).isEqualTo(runs(Charts.answer(series)));
    }

    @RepeatedTest(200)
    void turnedUpsideDownTheRunsAreTheSame(RepetitionInfo run) {
        var series = random(run.getCurrentRepetition(), false);
        assertThat(runs(Charts.answer(mapped(series, y -> -y))))
                .isEqualTo(runs(Charts.answer(series)));
    }

    /** No figure is NaN or infinite, no picture or sentence says so. */
    @RepeatedTest(300)
    void nothingIsEverNotANumber(RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var answer = Charts.answer(random(seed, seed % 2 == 0));
        for (var point : answer.points()) {
            finite(point.value());
            finite(point.centre());
        }
        answer.phases().forEach(phase -> finite(phase.centre()));
        var drawing = Drawing.of(answer, "c", "Title", "Desc", seed % 3 == 0 ? "%" : "");
        assertThat(drawing.wide() + drawing.narrow() + Sparkline.svg(answer, 10, "x"))
                .doesNotContain("NaN", "Infinity", "null");
        assertThat(Reading.of(answer, "", true).text()).doesNotContain("NaN", "Infinity", "null");
    }

    private static void finite(@Nullable Double figure) {
        assertThat(figure == null || Double.isFinite(figure)).isTrue();
    }

    private static List<String> runs(Answer answer) {
        return answer.phases().stream()
                .map(phase ->
                        phase.observations()
                                + " "
                                + phase.useful()
                                + " "
                                + phase.longestRun()
                                + " "
                                + phase.longestRunMax()
                                + " "
                                + phase.crossings()
                                + " "
                                + phase.crossingsMin()
                                + " "
                                + phase.runsSignal())
                .toList();
    }

    private static Series mapped(Series series, DoubleUnaryOperator change) {
        var points =
                series.points().stream()
                        .map(point -> {
                            var y = point.y();
                            return Point.of(point.x(), y == null ? null : change.applyAsDouble(y));
                        })
                        .toList();
        return with(series, points);
    }

    private static Series with(Series series, List<Point> points) {
        return new Series(
                series.chart(),
                points,
                series.ordered(),
                series.freeze(),
                series.splitAfter(),
                series.exclude(),
                series.multiply(),
                series.screenMovingRanges(),
                series.fixedCentreLine(),
                series.ruleSets(),
                series.direction(),
                series.target());
    }

    private static Series random(int seed, boolean wild) {
        var random = new Random(seed);
        var size = 1 + random.nextInt(40);
        var points = new ArrayList<Point>();
        for (int i = 1; i <= size; i++) {
            Double y = random.nextInt(6) == 0 ? null : (double) random.nextInt(12);
            Double n = null;
            if (wild) {
                y =
                        y == null
                                ? null
                                : y * Math.pow(10, random.nextInt(25) - 12) - random.nextInt(3);
                n = random.nextBoolean() ? null : random.nextInt(4) * Double.MIN_NORMAL;
            }
            points.add(new Point("p" + i, y, n));
        }
        var split = new ArrayList<Integer>();
        for (int i = 1; i < size; i++) {
            if (random.nextInt(15) == 0) {
                split.add(i);
            }
        }
        Set<Integer> exclude =
                IntStream.rangeClosed(1, size)
                        .filter(i -> random.nextInt(8) == 0)
                        .boxed()
                        .collect(Collectors.toCollection(HashSet::new));
        return new Series(
                Chart.RUN,
                points,
                random.nextInt(9) > 0,
                IntStream.rangeClosed(0, split.size())
                        .mapToObj(i -> random.nextInt(3) == 0 ? 1 + random.nextInt(10) : 0)
                        .toList(),
                split,
                exclude,
                wild ? 1e12 : 1,
                true,
                null,
                Set.of(RuleSet.IHI),
                Direction.values()[random.nextInt(3)],
                random.nextInt(3) == 0 ? 5.0 : null);
    }
}
