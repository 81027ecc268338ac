package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.improving.charts.ChartsFixtures.GAP;
import static tandem.improving.charts.ChartsFixtures.answer;
import static tandem.improving.charts.ChartsFixtures.fallingAccess;
import static tandem.improving.charts.ChartsFixtures.months;
import static tandem.improving.charts.ChartsFixtures.numbered;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.improving.spc.Anhoej;
import tandem.improving.spc.RunsTest;

/** Figures published elsewhere or counted by hand; they run always. */
class RunChartTests {
    /** Table of limits in Anhøj and Olesen 2014 (doi:10.1371/journal.pone.0113825). */
    @ParameterizedTest
    @CsvSource({"10,6,2", "12,7,3", "16,7,4", "20,7,6", "24,8,8", "30,8,10", "36,8,13"})
    void limitsOfAnhoejAreThePublishedOnes(int useful, int longest, int crossings) {
        assertThat(Anhoej.longestRunMax(useful)).isEqualTo(longest);
        assertThat(Anhoej.crossingsMin(useful)).isEqualTo(crossings);
    }

    /** Swed and Eisenhart 1943 print the critical values 6/16, 7/19 and 14/28. */
    @ParameterizedTest
    @CsvSource({"10,10,7,15", "12,12,8,18", "20,20,15,27"})
    void theExactRunsDistributionGivesThePublishedLimits(
            int above, int below, int fewest, int most) {
        var chances = RunsTest.chances(above, below);
        assertThat(DoubleStream.of(chances).sum()).isCloseTo(1, within());
        assertThat(RunsTest.fewest(chances)).isEqualTo(fewest);
        assertThat(RunsTest.most(chances)).isEqualTo(most);
    }

    @Test
    void theMedianOfAnEvenCountLiesBetweenTheMiddleTwo() {
        assertThat(answer(3, 9, 4, 8).present().centre()).isEqualTo(6);
        assertThat(answer(3, 9, 4).present().centre()).isEqualTo(4);
    }

    @Test
    void aPointOnTheMedianNeitherBreaksNorExtendsARun() {
        var phase = answer(5, 1, 5, 1, 5, 9, 9, 5, 5).present();
        assertThat(phase.useful()).isEqualTo(4);
        assertThat(phase.longestRun()).isEqualTo(2);
        assertThat(phase.crossings()).isEqualTo(1);
    }

    @Test
    void aMissingMonthHoldsItsPlaceAndTheRunGoesOnAcrossIt() {
        var answer = answer(1, 1, GAP, 1, 9, GAP, 9, 9);
        assertThat(answer.present().observations()).isEqualTo(8);
        assertThat(answer.present().useful()).isEqualTo(6);
        assertThat(answer.present().longestRun()).isEqualTo(3);
        assertThat(answer.present().crossings()).isEqualTo(1);
        assertThat(answer.points().get(2).value()).isNull();
        assertThat(answer.points().get(2).subgroupSize()).isZero();
        assertThat(answer.points().get(2).centre()).isEqualTo(5);
    }

    @Test
    void allOnTheMedianIsNoAnalysis() {
        var phase = answer(3, 3, 3, 3).present();
        assertThat(phase.useful()).isZero();
        assertThat(phase.longestRun()).isNull();
        assertThat(phase.crossingsMin()).isNull();
        assertThat(phase.runsSignal()).isFalse();
    }

    @Test
    void allMissingHasNoCentre() {
        var answer = answer(GAP, GAP);
        assertThat(answer.present().centre()).isNull();
        assertThat(answer.present().observations()).isEqualTo(2);
        assertThat(answer.present().baselinePoints()).isZero();
        assertThat(answer.points()).allSatisfy(point -> assertThat(point.centre()).isNull());
    }

    @Test
    void allExcludedHasNoCentreEither() {
        var answer = Charts.answer(split(months(1, 2), List.of(), List.of(0), Set.of(1, 2)));
        assertThat(answer.present().centre()).isNull();
        assertThat(answer.present().observations()).isZero();
        assertThat(answer.points()).allSatisfy(point -> assertThat(point.value()).isNotNull());
    }

    @Test
    void aFrozenMedianComesFromTheFirstRowsAndRunsAreJudgedOverAll() {
        var answer = Charts.answer(Series.run(months(fallingAccess())).frozen(12));
        var phase = answer.present();
        assertThat(phase.centre()).isEqualTo(20);
        assertThat(phase.baselinePoints()).isEqualTo(12);
        assertThat(phase.useful()).isEqualTo(22);
        assertThat(phase.longestRun()).isEqualTo(12);
        assertThat(phase.runsSignal()).isTrue();
        assertThat(answer.points().get(11).baseline()).isTrue();
        assertThat(answer.points().get(12).baseline()).isFalse();
    }

    /** The first k rows are counted with their gaps and excluded points, and only then left out. */
    @Test
    void gapsAndExcludedPointsAreCountedInTheFreeze() {
        var answer =
                Charts.answer(
                        split(months(2, GAP, 90, 4, 100, 100), List.of(), List.of(4), Set.of(3)));
        assertThat(answer.present().centre()).isEqualTo(3);
        assertThat(answer.present().baselinePoints()).isEqualTo(2);
        assertThat(answer.present().observations()).isEqualTo(5);
        assertThat(answer.points().get(2).baseline()).isTrue();
        assertThat(answer.points().get(2).included()).isFalse();
    }

    @Test
    void aFreezeLongerThanThePhaseMeansTheWholePhase() {
        assertThat(Charts.answer(Series.run(months(1, 2, 9)).frozen(99)).present().centre())
                .isEqualTo(2);
    }

    @Test
    void everyPhaseIsComputedAloneWithItsOwnFreeze() {
        var answer =
                Charts.answer(
                        split(
                                months(1, 2, 3, 50, 51, 99, 98),
                                List.of(3),
                                List.of(0, 2),
                                Set.of()));
        assertThat(answer.phases().get(0).centre()).isEqualTo(2);
        assertThat(answer.phases().get(1).centre()).isEqualTo(50.5);
        assertThat(answer.phases().get(1).firstIndex()).isEqualTo(4);
        assertThat(answer.points().get(3).phase()).isEqualTo(2);
        assertThat(answer.phases().get(1).longestRun()).isEqualTo(3);
    }

    @Test
    void aRunDoesNotGoOnAcrossASplit() {
        var values =
                DoubleStream.concat(
                        IntStream.range(0, 12).mapToDouble(i -> i % 2 == 0 ? 1 : i < 8 ? 1.5 : 9),
                        IntStream.range(0, 12).mapToDouble(i -> i < 4 ? 9 : 20));
        var answer = Charts.answer(split(numbered(values), List.of(12), List.of(0, 0), Set.of()));
        assertThat(answer.phases())
                .allSatisfy(phase -> assertThat(phase.longestRun()).isLessThanOrEqualTo(12));
        assertThat(answer.signals())
                .allSatisfy(signal ->
                        assertThat(signal.points())
                                .allSatisfy(point ->
                                        assertThat(answer.points().get(point - 1).phase())
                                                .isEqualTo(signal.phase())));
    }

    @Test
    void whereAnyPointHasADenominatorTheRatioIsPlotted() {
        var points =
                List.of(
                        Point.of("2025-01", 3, 40),
                        Point.of("2025-02", 5, null),
                        Point.of("2025-03", 5, 0),
                        Point.of("2025-04", null, 10),
                        Point.of("2025-05", 6, 40));
        var answer = Charts.answer(Series.run(points, Direction.NEUTRAL, 100, null));
        assertThat(answer.points().stream().map(Answer.Plotted::value))
                .containsExactly(7.5, null, null, null, 15.0);
        assertThat(answer.present().centre()).isCloseTo(11.25, within());
        assertThat(answer.points().get(2).n()).isZero();
    }

    @Test
    void aGivenCentreLineStandsEvenWithoutData() {
        var answer = Charts.answer(Series.run(months(GAP, GAP)).around(65));
        assertThat(answer.present().centre()).isEqualTo(65);
        assertThat(answer.present().useful()).isZero();
    }

    @Test
    void withoutAnOrderNothingIsSaidAboutRuns() {
        var ordered = Series.run(months(fallingAccess())).frozen(12).by(Set.of(RuleSet.IHI));
        var answer =
                Charts.answer(
                        new Series(
                                Chart.RUN,
                                ordered.points(),
                                false,
                                List.of(12),
                                List.of(),
                                Set.of(),
                                1,
                                true,
                                null,
                                Set.of(RuleSet.IHI),
                                Direction.NEUTRAL,
                                null));
        assertThat(answer.present().runsSignal()).isFalse();
        assertThat(answer.present().longestRun()).isEqualTo(12);
        assertThat(answer.signals()).isEmpty();
        assertThat(answer.ihi()).isNull();
    }

    /** Ratios: 1/3 of 3 is 1, though 0.1 + 0.2 is not 0.3 (docs/standards/spc.md). */
    @Test
    void aRatioWithinABillionthOfTheMedianLiesOnIt() {
        var points = List.of(Point.of("a", 0.3, 1), Point.of("b", 0.1 + 0.2, 1));
        assertThat(Charts.answer(Series.run(points)).present().useful()).isZero();
    }

    @Test
    void countsAreComparedExactlyHoweverLarge() {
        var phase = answer(1e12, 1e12 - 1, 1e12 - 2).present();
        assertThat(phase.useful()).isEqualTo(2);
    }

    @Test
    void tooFewUsefulPointsAreComputedAndSaidToBeTooFew() {
        var phase = answer(1, 2, 3, 4, 5, 6, 7, 8, 9).present();
        assertThat(phase.tooFewPoints()).isTrue();
        assertThat(phase.longestRun()).isEqualTo(4);
    }

    @Test
    void aTrendListsEqualNeighboursAndCountsThemOnce() {
        assertThat(trends(5, 6, 6, 5, 5, 6, 7, 8, 9)).containsExactly(List.of(4, 5, 6, 7, 8, 9));
        assertThat(trends(1, 1, 2, 3, 4)).isEmpty();
        assertThat(trends(3, 3, 4, 5, 6, 7)).containsExactly(List.of(1, 2, 3, 4, 5, 6));
    }

    @Test
    void theTurningPointBelongsToTheRiseAndTheFall() {
        assertThat(trends(1, 2, 3, 4, 5, 5, 4, 3, 2, 1))
                .containsExactly(List.of(1, 2, 3, 4, 5, 6), List.of(5, 6, 7, 8, 9, 10));
    }

    @Test
    void aTrendPassesOverAGap() {
        assertThat(trends(1, 2, GAP, 3, 4, 5, 1)).containsExactly(List.of(1, 2, 4, 5, 6));
    }

    @Test
    void aShiftNeedsSixOnOneSide() {
        var five = Charts.answer(Series.run(months(9, 9, 9, 9, 9, 1, 1, 1, 1, 5, 1)).around(5));
        assertThat(five.ihi()).isNull();
        var ihi =
                Objects.requireNonNull(
                        Charts.answer(
                                        Series.run(months(9, 9, 9, 9, 9, 1, 1, 5, 1, 1, 1, 1))
                                                .around(5)
                                                .by(Set.of(RuleSet.IHI)))
                                .ihi());
        assertThat(ihi.shiftPoints()).containsExactly(6, 7, 9, 10, 11, 12);
    }

    private static List<List<Integer>> trends(double... values) {
        var ihi =
                Objects.requireNonNull(
                        Charts.answer(Series.run(months(values)).by(Set.of(RuleSet.IHI))).ihi());
        return ihi.trends();
    }

    private static Series split(
            List<Point> points, List<Integer> after, List<Integer> freeze, Set<Integer> exclude) {
        return new Series(
                Chart.RUN,
                points,
                true,
                freeze,
                after,
                exclude,
                1,
                true,
                null,
                Collections.emptySet(),
                Direction.NEUTRAL,
                null);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
