package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.improving.statistics.SmallCells;

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

    @ParameterizedTest
    @EnumSource(names = {"I", "XBAR", "XMR_MDC"})
    void movingMeasuredValuesMovesCentreAndLimits(Chart chart) {
        each(chart, series -> same(mapped(series, y -> y + 64), series, line -> line + 64));
    }

    @ParameterizedTest
    @EnumSource(names = {"I", "MR", "XBAR", "S", "T", "XMR_MDC"})
    void anotherUnitMultipliesCentreAndLimits(Chart chart) {
        each(chart, series -> same(mapped(series, y -> y * 60), series, line -> line * 60));
    }

    /** The multiplier is applied last. */
    @ParameterizedTest
    @EnumSource
    void aMultiplierMultipliesTheAnswerAlone(Chart chart) {
        each(chart, series -> same(series.times(1000), series, line -> line * 1000));
    }

    /** Of these charts the limits do not rest on the order of the points. */
    @ParameterizedTest
    @EnumSource(names = {"RUN", "P", "C", "U", "G"})
    void theOrderOfPointsChangesNoLine(Chart chart) {
        each(
                chart,
                series -> {
                    var backwards = with(series, series.points().reversed());
                    var one = Charts.answer(series);
                    var other = Charts.answer(backwards);
                    for (var point : one.points()) {
                        var twin = other.points().get(one.points().size() - point.index());
                        near(point.centre(), twin.centre());
                        near(point.limits(), twin.limits(), line -> line);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void whatComesAfterAFreezeChangesNoLineBeforeIt(Chart chart) {
        each(
                chart,
                series -> {
                    var frozen = series.frozen(8);
                    var longer = new ArrayList<>(series.points());
                    longer.add(new Point("later", 17.0, 33.0));
                    var one = Charts.answer(frozen);
                    var other = Charts.answer(with(frozen, longer));
                    for (var point : one.points()) {
                        var twin = other.points().get(point.index() - 1);
                        near(point.centre(), twin.centre());
                        near(point.limits(), twin.limits(), line -> line);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void aPhaseIsComputedAsIfItWereAlone(Chart chart) {
        each(
                chart,
                series -> {
                    var half = chart.hasSubgroups() ? 4 : 12;
                    var first = series.points().subList(0, 12);
                    var alone = Charts.answer(with(series, first));
                    var split = Charts.answer(series.split(List.of(half), List.of(0, 0)));
                    if (chart != Chart.RUN && chart != Chart.IP) {
                        assertThat(split.points().subList(0, half)).isEqualTo(alone.points());
                    }
                    assertThat(split.phases().getFirst().centre())
                            .isEqualTo(alone.present().centre());
                });
    }

    /** Series that differ inside hidden points alone are one to everybody else. */
    @ParameterizedTest
    @EnumSource(names = {"RUN", "P", "PP"})
    void whatIsHiddenLeavesNoTrace(Chart chart) {
        each(
                chart,
                series -> {
                    var other =
                            with(
                                    series,
                                    series.points().stream()
                                            .map(ChartPropertyTests::otherwiseIfSmall)
                                            .toList());
                    assertThat(published(other)).isEqualTo(published(series));
                });
    }

    /** Another small numerator, the same denominator. */
    private static Point otherwiseIfSmall(Point point) {
        var y = point.y();
        return y != null && y > 0 && y < 11 ? new Point(point.x(), 11 - y, point.n()) : point;
    }

    private static String published(Series raw) {
        var answer = Charts.answer(raw.suppressed(SmallCells.ELEVEN, SmallCells.Kind.PROPORTION));
        var reading = Reading.of(answer, "%", false);
        var drawing = Drawing.of(answer, "c", "Title", reading.verdict(), "%");
        return drawing.wide()
                + drawing.narrow()
                + Sparkline.svg(answer, 1, "x")
                + reading.text()
                + Legend.of(answer)
                + answer;
    }

    /** Forty series of a chart that it can take: 24 points, some gaps, none excluded. */
    private static void each(Chart chart, Consumer<Series> check) {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var points = IntStream.range(0, 24).mapToObj(i -> point(chart, i, random)).toList();
            check.accept(Series.of(chart, points));
        }
    }

    private static Point point(Chart chart, int i, Random random) {
        var x = "p" + (chart.hasSubgroups() ? i / 3 : i);
        return random.nextInt(9) == 0
                ? new Point(x, null, null)
                : new Point(x, 1.0 + random.nextInt(22), 40.0 + random.nextInt(30));
    }

    private static void same(Series changed, Series stood, DoubleUnaryOperator line) {
        var one = Charts.answer(changed);
        var other = Charts.answer(stood);
        assertThat(runs(one)).isEqualTo(runs(other));
        for (var point : one.points()) {
            var twin = other.points().get(point.index() - 1);
            assertThat(point.sigmaSignal()).isEqualTo(twin.sigmaSignal());
            near(point.limits(), twin.limits(), line);
            near(point.centre(), twin.centre() == null ? null : line.applyAsDouble(twin.centre()));
        }
    }

    private static void near(
            Answer.@Nullable Limits one, Answer.@Nullable Limits other, DoubleUnaryOperator line) {
        assertThat(one == null).isEqualTo(other == null);
        if (one != null && other != null) {
            near(one.upper(), line.applyAsDouble(other.upper()));
            near(one.lower(), line.applyAsDouble(other.lower()));
            near(one.upper2(), line.applyAsDouble(other.upper2()));
            near(one.lower2(), line.applyAsDouble(other.lower2()));
        }
    }

    private static void near(@Nullable Double one, @Nullable Double other) {
        assertThat(one == null).isEqualTo(other == null);
        if (one != null && other != null) {
            assertThat(Math.abs(one - other))
                    .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(one)));
        }
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
                            return Point.of(
                                    point.x(),
                                    y == null ? null : change.applyAsDouble(y),
                                    point.n());
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
