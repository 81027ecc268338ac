package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tandem.improving.charts.ChartsFixtures.GAP;
import static tandem.improving.charts.ChartsFixtures.months;
import static tandem.improving.charts.ChartsFixtures.numbered;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.improving.spc.Subgroups;

/** Figures published elsewhere or worked out by hand; they run always. */
class ControlChartTests {
    /** Montgomery, Introduction to Statistical Quality Control, example 7.1, n = 50. */
    @Test
    void thePChartOfTheOrangeJuiceCansIsTheBooks() {
        var cans =
                DoubleStream.of(
                        12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20,
                        18, 24, 15, 9, 12, 7, 13, 9, 6);
        var answer = Charts.answer(Series.of(Chart.P, ofEach(cans, 50)));
        assertThat(answer.present().centre()).isCloseTo(0.2313, within(0.00005));
        assertLimits(answer, 1, 0.0524, 0.4102, 0.0001);
        assertThat(answer.present().sigmaSignals()).isEqualTo(2);
        assertThat(flagged(answer)).containsExactly(15, 23);
    }

    /** Montgomery, example 7.3; the printed upper limit is 33.22 from a rounded mean. */
    @Test
    void theCChartOfTheCircuitBoardsIsTheBooks() {
        var answer =
                Charts.answer(
                        Series.of(
                                Chart.C,
                                numbered(
                                        DoubleStream.of(
                                                21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16,
                                                19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17,
                                                15))));
        assertThat(answer.present().centre()).isCloseTo(19.85, within(0.005));
        assertLimits(answer, 1, 6.48, 33.22, 0.01);
        assertThat(flagged(answer)).containsExactly(6, 20);
    }

    /** The vignette "deviations" of the NHS R package, with 3/1.128 here and 2.66 there. */
    @ParameterizedTest
    @CsvSource({"I, true, -0.72, 4.60", "I, false, -3.06, 6.95", "XMR_MDC, true, -0.72, 4.60"})
    void theOutlierOfTheNhsWidensTheLimitsUnlessScreened(
            Chart chart, boolean screened, double lower, double upper) {
        var values = new double[18];
        Arrays.setAll(values, i -> i == 4 ? 10 : (i > 4) == (i % 2 == 0) ? 2 : 1);
        var series = Series.of(chart, numbered(DoubleStream.of(values)));
        var answer = Charts.answer(screened ? series : series.unscreened());
        assertThat(answer.present().centre()).isCloseTo(1.94, within(0.005));
        assertLimits(answer, 1, lower, upper, 0.006);
        assertThat(flagged(answer)).containsExactly(5);
    }

    /** Montgomery, appendix table VI. */
    @ParameterizedTest
    @CsvSource({"2, 0.7979, 2.659", "3, 0.8862, 1.954", "5, 0.9400, 1.427", "10, 0.9727, 0.975"})
    void theConstantsOfSubgroupsAreTheTables(int size, double c4, double a3) {
        assertThat(Subgroups.c4(size)).isCloseTo(c4, within(0.00005));
        assertThat(3 / (Subgroups.c4(size) * Math.sqrt(size))).isCloseTo(a3, within(0.0005));
    }

    /** Means 2, 4, 6 of pairs one apart: S = √½, limits 4 ± 2.659·S. */
    @Test
    void meansAndDeviationsOfPairs() {
        var pairs =
                List.of(
                        new Point("a", 1.5, null),
                        new Point("a", 2.5, null),
                        new Point("b", 3.5, null),
                        new Point("c", 6.5, null),
                        new Point("b", 4.5, null),
                        new Point("c", 5.5, null));
        var s = Math.sqrt(0.5);
        var means = Charts.answer(Series.of(Chart.XBAR, pairs));
        assertThat(means.points()).extracting(Answer.Plotted::value).containsExactly(2.0, 4.0, 6.0);
        assertLimits(means, 2, 4 - 2.65868 * s, 4 + 2.65868 * s, 1e-5);
        var deviations = Charts.answer(Series.of(Chart.S, pairs));
        assertThat(deviations.present().centre()).isCloseTo(s, within(1e-12));
        assertLimits(deviations, 1, 0, 3.26653 * s, 1e-5);
    }

    /** A subgroup without a value takes no part in the pooled degrees of freedom. */
    @Test
    void anEmptySubgroupIsAGapAndNothingElse() {
        var with =
                List.of(
                        new Point("a", 1.0, null),
                        new Point("a", 3.0, null),
                        new Point("b", null, null),
                        new Point("c", 2.0, null),
                        new Point("c", 4.0, null),
                        new Point("c", 9.0, null),
                        new Point("d", 5.0, null));
        var without = with.stream().filter(point -> point.y() != null).toList();
        var one = Charts.answer(Series.of(Chart.XBAR, with));
        var other = Charts.answer(Series.of(Chart.XBAR, without));
        assertThat(one.points().get(1).value()).isNull();
        assertThat(one.points().get(1).limits()).isNull();
        assertThat(one.points().get(0).limits()).isEqualTo(other.points().get(0).limits());
        assertThat(one.points().get(3).limits()).as("of one value").isNull();
    }

    @Test
    void aMovingRangeStandsAtTheLaterValueAndNeverAcrossAGapOrASplit() {
        var answer =
                Charts.answer(
                        Series.of(Chart.MR, months(1, 4, GAP, 6, 5, 9, 2))
                                .split(List.of(5), List.of(0, 0)));
        assertThat(answer.points())
                .extracting(Answer.Plotted::value)
                .containsExactly(null, 3.0, null, null, 1.0, null, 7.0);
        assertThat(answer.phases().get(0).centre()).isEqualTo(2);
        assertLimits(answer, 2, 0, 2 * 3.267, 1e-9);
        assertThat(answer.phases()).noneMatch(Answer.Phase::runsSignal);
    }

    /** An excluded value is left out of the pairs: its neighbours are one pair. */
    @Test
    void movingRangesGoAcrossAnExcludedPoint() {
        var answer =
                Charts.answer(Series.of(Chart.I, months(10, 12, 90, 14, 16)).without(Set.of(3)));
        assertThat(answer.present().centre()).isEqualTo(13);
        assertLimits(answer, 1, 13 - 3 * 2 / 1.128, 13 + 3 * 2 / 1.128, 1e-9);
        assertThat(flagged(answer)).as("excluded, and still flagged").containsExactly(3);
        assertThat(answer.signals()).as("but no signal of the process").isEmpty();
    }

    @Test
    void aMovingRangeNeverGoesAcrossAGap() {
        var answer = Charts.answer(Series.of(Chart.I, months(10, 12, GAP, 30, 32)));
        assertThat(answer.present().centre()).isEqualTo(21);
        assertLimits(answer, 3, 21 - 3 * 2 / 1.128, 21 + 3 * 2 / 1.128, 1e-9);
    }

    /** Of ranges 1, 1, 1, 1, 1 and r: 4 is 2.7 times their mean and stays, 6.5 is 3.4 times. */
    @ParameterizedTest
    @CsvSource({"4, 1.5", "6.5, 1"})
    void onlyARangeOf3267TimesTheMeanIsScreened(double last, double mean) {
        var answer = Charts.answer(Series.of(Chart.I, months(0, 1, 0, 1, 0, 1, 1 + last)));
        var limits = Objects.requireNonNull(answer.points().getFirst().limits());
        assertThat(limits.upper() - limits.lower()).isCloseTo(6 * mean / 1.128, within(1e-9));
    }

    @Test
    void aZeroDenominatorIsAGapWithoutLimitsAndEntersNoSum() {
        var answer =
                Charts.answer(
                        Series.of(
                                Chart.U,
                                List.of(
                                        new Point("a", 4.0, 2.0),
                                        new Point("b", 3.0, 0.0),
                                        new Point("c", null, 7.0),
                                        new Point("d", 4.0, 2.0))));
        assertThat(answer.present().centre()).isEqualTo(2);
        assertThat(answer.present().baselinePoints()).isEqualTo(2);
        for (var gap : List.of(2, 3)) {
            assertThat(answer.points().get(gap - 1).value()).isNull();
            assertThat(answer.points().get(gap - 1).centre()).isEqualTo(2);
            assertThat(answer.points().get(gap - 1).limits()).isNull();
        }
        assertLimits(answer, 1, 0, 5, 1e-9);
    }

    @Test
    void gDrawsTheMedianAndCountsLimitsFromTheMean() {
        var answer = Charts.answer(Series.of(Chart.G, months(0, 1, 2, 3, 14)));
        assertThat(answer.present().centre()).isEqualTo(2);
        assertLimits(answer, 1, 0, 4 + 3 * Math.sqrt(4 * 5), 1e-9);
    }

    @Test
    void aNegativeLimitOfTimeIsZero() {
        var answer = Charts.answer(Series.of(Chart.T, months(1, 400, 2, 380, 1, 500)));
        var limits = Objects.requireNonNull(answer.points().getFirst().limits());
        assertThat(limits.lower()).isZero();
        assertThat(limits.lower2()).isZero();
    }

    @Test
    void frozenAndSplitEachPhaseHasItsOwnBaseline() {
        var answer =
                Charts.answer(
                        Series.of(Chart.I, months(1, 3, 90, 10, 14, 70))
                                .split(List.of(3), List.of(2, 2)));
        assertThat(answer.phases()).extracting(Answer.Phase::centre).containsExactly(2.0, 12.0);
        assertThat(flagged(answer)).containsExactly(3, 6);
        assertThat(answer.points().get(2).baseline()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"I", "MR", "XBAR", "S", "P", "PP", "C", "U", "UP", "G", "T", "IP", "XMR_MDC"})
    void oneToThreePointsGiveFiguresOrNone(Chart chart) {
        for (int size = 1; size <= 3; size++) {
            var points =
                    IntStream.rangeClosed(1, size)
                            .mapToObj(i -> new Point("p" + i, i + 1.0, 40.0 + i))
                            .toList();
            var answer = Charts.answer(Series.of(chart, points));
            assertThat(answer.points()).hasSize(size);
            assertThat(answer.present().tooFewPoints()).isTrue();
            assertThat(answer.present().trialLimits()).isTrue();
        }
        var nothing = Charts.answer(Series.of(chart, List.of(new Point("a", null, null))));
        assertThat(nothing.present().centre()).isNull();
        assertThat(nothing.points().getFirst().limits()).isNull();
    }

    @Test
    void withoutVariationAScreenedChartHasNoLimitsAndAnUnscreenedOneHasLinesOnTheCentre() {
        var series = Series.of(Chart.I, months(8, 8, 8, 8));
        assertThat(Charts.answer(series).points().getFirst().limits()).isNull();
        var answer = Charts.answer(series.unscreened());
        assertLimits(answer, 1, 8, 8, 1e-12);
        assertThat(flagged(answer)).isEmpty();
    }

    private static List<Point> ofEach(DoubleStream counts, double n) {
        var all = counts.toArray();
        return IntStream.range(0, all.length)
                .mapToObj(i -> new Point(Integer.toString(i + 1), all[i], n))
                .toList();
    }

    private static List<Integer> flagged(Answer answer) {
        return answer.points().stream()
                .filter(Answer.Plotted::sigmaSignal)
                .map(Answer.Plotted::index)
                .toList();
    }

    private static void assertLimits(
            Answer answer, int index, double lower, double upper, double precision) {
        Answer.@Nullable Limits limits = answer.points().get(index - 1).limits();
        assertThat(limits).isNotNull();
        assertThat(Objects.requireNonNull(limits).lower()).isCloseTo(lower, within(precision));
        assertThat(limits.upper()).isCloseTo(upper, within(precision));
    }
}
