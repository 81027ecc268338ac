package tandem.improving.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.improving.statistics.McNemar.Answers;
import tandem.improving.statistics.PairedScores.Scores;

/** Figures printed elsewhere; they run always. */
class StatisticsTests {
    private static final Offset<Double> PRINTED = within(0.00005);

    /** Newcombe 1998, Stat Med 17:857, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void wilsonsIntervalIsThePrintedOne(double events, double of, double lower, double upper) {
        var interval = Objects.requireNonNull(new Proportion(events, of).interval());
        assertThat(interval.lower()).isCloseTo(lower, PRINTED);
        assertThat(interval.upper()).isCloseTo(upper, PRINTED);
    }

    /** Newcombe 1998, Stat Med 17:873, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1"
    })
    void theDifferenceHasNewcombesInterval(
            double x1, double n1, double x2, double n2, double lower, double upper) {
        var difference =
                Objects.requireNonNull(new Proportion(x1, n1).less(new Proportion(x2, n2)));
        var interval = Objects.requireNonNull(difference.interval());
        assertThat(interval.lower()).isCloseTo(lower, PRINTED);
        assertThat(interval.upper()).isCloseTo(upper, PRINTED);
    }

    /**
     * "15 % more" of 115 against 100 events goes from −12 to +50; of 230 against 200 from −5 to
     * +39.
     */
    @ParameterizedTest
    @CsvSource({"115, 100, -12, 50", "230, 200, -5, 39"})
    void aRelativeChangeCarriesItsInterval(long now, long before, long lower, long upper) {
        var change =
                Objects.requireNonNull(
                        new Rate(now, 1000).ratioTo(new Rate(before, 1000)).relativeChange());
        assertThat(change.value()).isCloseTo(15, within(1e-9));
        var interval = Objects.requireNonNull(change.interval());
        assertThat(Math.round(interval.lower())).isEqualTo(lower);
        assertThat(Math.round(Objects.requireNonNull(interval.upper()))).isEqualTo(upper);
        assertThat(interval.holds(0)).isTrue();
    }

    /** Of no event against four, Clopper and Pearson's bound is 1 − 0.025^(1/4), in closed form. */
    @Test
    void theExactIntervalOfARateRatioIsClopperAndPearsons() {
        var share = 1 - Math.pow(0.025, 1 / 4.0);
        var none =
                Objects.requireNonNull(new Rate(0, 500).ratioTo(new Rate(4, 480)).exactInterval());
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(share / (1 - share) * 480 / 500, within(1e-9));
        var one =
                Objects.requireNonNull(
                        new Rate(41, 28010).ratioTo(new Rate(15, 19017)).exactInterval());
        var other =
                Objects.requireNonNull(
                        new Rate(15, 19017).ratioTo(new Rate(41, 28010)).exactInterval());
        assertThat(one.lower() * Objects.requireNonNull(other.upper())).isCloseTo(1, within(1e-9));
    }

    @Test
    void withoutEventsTheRatioFallsBackToTheExactInterval() {
        var none = new Rate(0, 500).ratioTo(new Rate(4, 480));
        assertThat(none.value()).isZero();
        assertThat(none.logInterval()).isNull();
        assertThat(none.interval()).isEqualTo(none.exactInterval());
        var first = new Rate(4, 480).ratioTo(new Rate(0, 500));
        assertThat(first.value()).isNull();
        assertThat(first.relativeChange()).isNull();
        assertThat(Objects.requireNonNull(first.interval()).upper()).isNull();
        var neither = new Rate(0, 1).ratioTo(new Rate(0, 1));
        assertThat(neither.interval()).isNull();
        assertThat(neither.exactP()).isNull();
    }

    /** Physicians' Health Study 1989: 104 of 11,037 with aspirin, 189 of 11,034 without. */
    @Test
    void theRiskRatioHasKatzsInterval() {
        var ratio =
                Objects.requireNonNull(
                        new Proportion(104, 11037).ratioTo(new Proportion(189, 11034)));
        assertThat(ratio.value()).isCloseTo(0.55, within(0.005));
        var interval = Objects.requireNonNull(ratio.interval());
        assertThat(interval.lower()).isCloseTo(0.43, within(0.005));
        assertThat(interval.upper()).isCloseTo(0.70, within(0.005));
        assertThat(new Proportion(1, 5).ratioTo(new Proportion(0, 5))).isNull();
        assertThat(
                        Objects.requireNonNull(new Proportion(0, 5).ratioTo(new Proportion(1, 5)))
                                .interval())
                .isNull();
    }

    /** Student 1908, the extra sleep of ten patients: t 4.0621 with 9 degrees, p 0.002833. */
    @Test
    void studentsOwnPairsGiveStudentsOwnFigures() {
        var scores =
                PairedScores.of(
                        pairs(
                                new double[] {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2},
                                new double[] {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4}));
        var test = Objects.requireNonNull(scores.test());
        assertThat(test.t()).isCloseTo(4.0621, PRINTED);
        assertThat(test.degrees()).isEqualTo(9);
        assertThat(test.p()).isCloseTo(0.002833, within(5e-7));
    }

    @Test
    void whoTookOneTestAloneIsCountedAndLeftOut() {
        var scores =
                PairedScores.of(
                        List.of(
                                new Scores(50.0, 60.0),
                                new Scores(null, 90.0),
                                new Scores(70.0, 90.0),
                                new Scores(10.0, null)));
        assertThat(scores.matched()).isEqualTo(2);
        assertThat(scores.unmatched()).isEqualTo(2);
        assertThat(scores.meanDifference()).isEqualTo(15);
    }

    @Test
    void whereAllGainTheSameOrOneIsAloneThereIsNoTest() {
        assertThat(
                        PairedScores.of(pairs(new double[] {.1, .2, .3}, new double[] {.4, .5, .6}))
                                .test())
                .isNull();
        var one = PairedScores.of(pairs(new double[] {5}, new double[] {7}));
        assertThat(one.meanDifference()).isEqualTo(2);
        assertThat(one.sdDifference()).isNull();
        assertThat(one.test()).isNull();
        assertThat(PairedScores.of(List.of()).meanBefore()).isNull();
    }

    private static List<Scores> pairs(double[] before, double[] after) {
        return IntStream.range(0, before.length)
                .mapToObj(i -> new Scores(before[i], after[i]))
                .toList();
    }

    /** Agresti, Categorical Data Analysis: approval of the president, 150 lost and 86 gained. */
    @Test
    void mcNemarsTestIsTheBooks() {
        var test = McNemar.ofChanged(86, 150);
        assertThat(Objects.requireNonNull(test.chiSquare())).isCloseTo(16.82, within(0.005));
        assertThat(Objects.requireNonNull(test.chiSquareP())).isCloseTo(4.115e-05, within(5e-9));
    }

    /** Two of ten changes one way: twice P(X ≤ 2), X ~ Binomial(10, ½), = 112/1024. */
    @Test
    void theExactTestCountsTheChangesAlone() {
        assertThat(McNemar.ofChanged(2, 8).exactP()).isCloseTo(112 / 1024.0, within(1e-12));
        assertThat(McNemar.ofChanged(5, 5).exactP()).isEqualTo(1);
        assertThat(McNemar.ofChanged(5, 5).chiSquare()).isEqualTo(0);
        assertThat(McNemar.ofChanged(0, 0).exactP()).isNull();
        assertThat(McNemar.ofChanged(0, 0).chiSquareP()).isNull();
    }

    @Test
    void answersAreSortedIntoWhoChanged() {
        var all =
                Stream.of(
                                answers(true, true),
                                answers(true, false),
                                answers(false, true),
                                answers(false, true),
                                answers(false, false),
                                answers(null, true))
                        .toList();
        assertThat(McNemar.of(all)).isEqualTo(new McNemar(1, 2, 1, 1, 1));
    }

    private static Answers answers(@Nullable Boolean before, @Nullable Boolean after) {
        return new Answers(before, after);
    }

    @Test
    void teamsArePooledOrCountTheSame() {
        var aggregate =
                Aggregate.of(
                        List.of(
                                new TeamRate("a", 10.0, 100.0),
                                new TeamRate("b", 30.0, 50.0),
                                new TeamRate("c", 1.0, 4.0),
                                new TeamRate("d", null, 40.0),
                                new TeamRate("e", 0.0, 0.0)));
        assertThat(aggregate.pooled()).isEqualTo(41.0 / 154);
        assertThat(aggregate.meanOfTeams()).isCloseTo(0.95 / 3, within(1e-12));
        assertThat(aggregate.medianOfTeams()).isEqualTo(0.25);
        assertThat(aggregate.reporting()).isEqualTo(3);
        assertThat(aggregate.teams()).isEqualTo(5);
        assertThat(Aggregate.of(List.of()).pooled()).isNull();
    }

    @Test
    void theConstantCohortReportsInEveryPeriod() {
        var first = List.of(new TeamRate("a", 1.0, 2.0), new TeamRate("b", 1.0, 2.0));
        var second =
                List.of(
                        new TeamRate("a", 1.0, 2.0),
                        new TeamRate("b", null, 2.0),
                        new TeamRate("c", 1.0, 2.0));
        assertThat(Aggregate.constantCohort(List.of(first, second))).containsExactly("a");
    }

    @Test
    void whatIsNoProportionOrRateIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(3, 0));
        assertThat(new Proportion(0, 0).value()).isNull();
        assertThat(new Proportion(0, 0).interval()).isNull();
    }
}
