package tandem.improving.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.improving.metrics.MetricsFixtures.aMetric;
import static tandem.improving.metrics.MetricsFixtures.counts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Direction;

/**
 * Reasons 2 and 3 of docs/standards/board.md, with its own example: the clock stands at 2026-03-20.
 */
class DataDueTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth END = YearMonth.of(2026, 12);

    @Test
    void aMonthIsDueOnThe15thOfTheNext() {
        assertThat(DataDue.dueOn(YearMonth.of(2025, 12))).isEqualTo(LocalDate.of(2026, 1, 15));
    }

    @Test
    void twoMonthsThatLackAreMissingSinceTheSecondWasDue() {
        var lacking = lacking(TODAY, 20, 22, 25, -1, -1);
        assertThat(lacking).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(DataDue.missingSince(lacking)).contains(LocalDate.of(2026, 3, 15));
    }

    /** They need not follow each other. */
    @Test
    void aHoleInTheMiddleCounts() {
        var lacking = lacking(TODAY, 20, -1, 25, -1, 30);
        assertThat(DataDue.missingSince(lacking)).contains(LocalDate.of(2026, 2, 15));
    }

    @Test
    void oneMonthThatLacksIsNoReason() {
        assertThat(DataDue.missingSince(lacking(TODAY, 20, 22, 25, 24, -1))).isEmpty();
    }

    /** On the due day itself it is not late yet. */
    @Test
    void aDueDayHasPassedOnTheDayAfterIt() {
        assertThat(lacking(LocalDate.of(2026, 3, 15), 20, 22, 25, 24, -1)).isEmpty();
        assertThat(lacking(LocalDate.of(2026, 3, 16), 20, 22, 25, 24, -1)).hasSize(1);
    }

    @Test
    void nothingIsAskedForAfterTheEnd() {
        assertThat(DataDue.lacking(List.of(), OCTOBER, YearMonth.of(2025, 11), TODAY))
                .containsExactly(OCTOBER, YearMonth.of(2025, 11));
    }

    /** 0 of 0 is an answer: nobody was there to be counted. */
    @Test
    void noneOfNoneIsGiven() {
        var counts = List.of(new Count(OCTOBER, 0, 0, 1));
        assertThat(DataDue.lacking(counts, OCTOBER, OCTOBER, TODAY)).isEmpty();
    }

    /** Taken back again. */
    @Test
    void anEmptiedCellLacks() {
        var counts = List.of(new Count(OCTOBER, null, null, 2));
        assertThat(DataDue.lacking(counts, OCTOBER, OCTOBER, TODAY)).hasSize(1);
    }

    @Test
    void aFallWhereHigherIsBetterIsUnfavorableSinceItsLatestMonthEnded() {
        var answer =
                answer(
                        Direction.INCREASE,
                        30,
                        33,
                        31,
                        34,
                        30,
                        35,
                        33,
                        32,
                        20,
                        21,
                        19,
                        22,
                        18,
                        20,
                        21,
                        19);
        assertThat(DataDue.unfavorableSince(answer)).contains(LocalDate.of(2026, 1, 31));
    }

    @Test
    void theSameFallWhereLowerIsBetterIsNoReason() {
        var answer =
                answer(
                        Direction.DECREASE,
                        20,
                        21,
                        19,
                        22,
                        18,
                        20,
                        21,
                        19,
                        30,
                        33,
                        31,
                        34,
                        30,
                        35,
                        33,
                        32);
        assertThat(DataDue.unfavorableSince(answer)).isPresent();
        assertThat(
                        DataDue.unfavorableSince(
                                answer(
                                        Direction.INCREASE,
                                        20,
                                        21,
                                        19,
                                        22,
                                        18,
                                        20,
                                        21,
                                        19,
                                        30,
                                        33,
                                        31,
                                        34,
                                        30,
                                        35,
                                        33,
                                        32)))
                .as("the unfavorable run lies before the last six")
                .isEmpty();
    }

    @Test
    void whereBetterHasNoDirectionNothingIsUnfavorable() {
        assertThat(
                        DataDue.unfavorableSince(
                                answer(
                                        Direction.NEUTRAL,
                                        30,
                                        33,
                                        31,
                                        34,
                                        30,
                                        35,
                                        33,
                                        32,
                                        20,
                                        21,
                                        19,
                                        22,
                                        18,
                                        20,
                                        21,
                                        19)))
                .isEmpty();
    }

    /** A run of eight, then five points on the other side: the sixth from the end is its last. */
    @Test
    void oneOfTheLastSixPlottedPointsIsEnough() {
        var stillRecent =
                answer(
                        Direction.INCREASE,
                        30,
                        33,
                        31,
                        34,
                        30,
                        35,
                        20,
                        21,
                        19,
                        22,
                        18,
                        20,
                        21,
                        19,
                        33,
                        34,
                        35,
                        33,
                        36);
        assertThat(DataDue.unfavorableSince(stillRecent)).contains(LocalDate.of(2025, 11, 30));
        var history =
                answer(
                        Direction.INCREASE,
                        30,
                        33,
                        31,
                        34,
                        30,
                        35,
                        20,
                        21,
                        19,
                        22,
                        18,
                        20,
                        21,
                        19,
                        33,
                        34,
                        35,
                        33,
                        36,
                        37);
        assertThat(DataDue.unfavorableSince(history)).isEqualTo(Optional.empty());
    }

    /** Months without data are no plotted points. */
    @Test
    void gapsAreNotCountedAmongTheSix() {
        var answer =
                answer(
                        Direction.INCREASE,
                        30,
                        33,
                        31,
                        34,
                        30,
                        35,
                        20,
                        21,
                        19,
                        22,
                        18,
                        20,
                        21,
                        19,
                        33,
                        -1,
                        -1,
                        -1,
                        35,
                        33,
                        36);
        assertThat(DataDue.unfavorableSince(answer)).contains(LocalDate.of(2025, 11, 30));
    }

    /** A crossings-only signal has no side. */
    @Test
    void tooFewCrossingsAloneAreNoReason() {
        var answer =
                answer(
                        Direction.INCREASE,
                        10,
                        12,
                        11,
                        13,
                        12,
                        10,
                        30,
                        31,
                        33,
                        30,
                        32,
                        31,
                        30,
                        10,
                        11,
                        12,
                        10,
                        13,
                        31,
                        32);
        assertThat(answer.present().runsSignal()).isTrue();
        assertThat(DataDue.unfavorableSince(answer)).isEmpty();
    }

    private static List<YearMonth> lacking(LocalDate today, int... numerators) {
        return DataDue.lacking(counts(OCTOBER, numerators), OCTOBER, END, today);
    }

    private static Answer answer(Direction better, int... numerators) {
        var first = YearMonth.of(2024, 10);
        var series =
                new MetricSeries(UUID.randomUUID(), aMetric(better), counts(first, numerators));
        return Objects.requireNonNull(series.answer(first.plusMonths(numerators.length - 1L)));
    }
}
