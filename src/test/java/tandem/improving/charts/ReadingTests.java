package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.improving.charts.ChartsFixtures.GAP;
import static tandem.improving.charts.ChartsFixtures.fallingAccess;
import static tandem.improving.charts.ChartsFixtures.months;
import static tandem.improving.charts.ChartsFixtures.quiet;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import tandem.improving.statistics.SmallCells;

class ReadingTests {
    @Test
    void aSignalDownNamesTheRuleTheMonthsAndTheSide() {
        var reading = read(Direction.DECREASE, fallingAccess());
        assertThat(reading.verdict())
                .isEqualTo(
                        "A signal: 12 months in a row below the median of 20 days, Sep 2025 to Aug"
                                + " 2026. Lower is better, so it is favorable.");
        assertThat(reading.why().getFirst())
                .isEqualTo(
                        "Anhøj rules, 22 useful points: by chance the longest run would rarely be"
                                + " above 7 and the line would cross the median at least 7 times; here"
                                + " the longest run is 12 and it crosses 10 times.");
        assertThat(reading.notSaid()).isEqualTo("what caused it, or that it will last.");
    }

    @Test
    void aSignalUpAgainstTheDirectionIsUnfavorable() {
        var rising = DoubleStream.of(fallingAccess()).map(days -> 40 - days).toArray();
        assertThat(read(Direction.DECREASE, rising).verdict())
                .isEqualTo(
                        "A signal: 12 months in a row above the median of 20 days, Sep 2025 to Aug"
                                + " 2026. Lower is better, so it is unfavorable.");
        assertThat(read(Direction.NEUTRAL, rising).verdict()).endsWith("Sep 2025 to Aug 2026.");
    }

    @Test
    void withoutASignalItSaysSoAndWhatThatDoesNotMean() {
        var reading = read(Direction.INCREASE, quiet());
        assertThat(reading.verdict())
                .isEqualTo(
                        "No signal: the 20 months vary around the median of 14 days as chance"
                                + " would.");
        assertThat(reading.notSaid()).startsWith("that nothing changed");
        assertThat(reading.text()).contains("What it does not say: that nothing changed");
    }

    @Test
    void tooFewPointsAreNamedFirst() {
        var reading = read(Direction.INCREASE, 3, 5, 4, 8, 1);
        assertThat(reading.verdict())
                .isEqualTo(
                        "Too few points: 4 lie off the median of 4 days so far; the rules say"
                                + " something from 10.");
    }

    @Test
    void aGapIsNamedAndSaidToEnterNoFigure() {
        var values = fallingAccess();
        values[15] = GAP;
        var reading = read(Direction.DECREASE, values);
        assertThat(reading.verdict())
                .contains(
                        "11 months in a row below the median of 20 days, Sep 2025 to Aug 2026 (1"
                                + " month between them without data or on the line is passed over)");
        assertThat(reading.why())
                .contains("No data for Dec 2025: a gap is drawn as a gap and enters no figure.");
    }

    @Test
    void noDataIsNoReading() {
        assertThat(read(Direction.INCREASE, GAP, GAP).verdict()).startsWith("No data yet");
    }

    /** A crossings-only signal has no side (docs/standards/board.md). */
    @Test
    void tooFewCrossingsHaveNoSide() {
        var values = new double[] {1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 9, 9};
        var answer = Charts.answer(Series.run(months(values)).around(5));
        assertThat(answer.signals()).hasSize(1);
        assertThat(answer.signals().getFirst().rule()).isEqualTo(Signal.Rule.FEW_CROSSINGS);
        assertThat(answer.signals().getFirst().side()).isNull();
        assertThat(Reading.of(answer, "", true).verdict())
                .isEqualTo(
                        "A signal: the line crosses the given line at 5 only 3 times in 2024-09 to"
                                + " 2026-04; by chance it would at least 6 times. The values have"
                                + " moved, without one side to name.");
    }

    @Test
    void aTargetIsComparedWithTheMedian() {
        var answer = Charts.answer(Series.run(months(quiet()), Direction.INCREASE, 1, 15.0));
        assertThat(Reading.of(answer, "%", false).why())
                .contains("The median of 14.0% has not reached the target of 15%.");
    }

    @Test
    void furtherRuleSetsAreNamed() {
        var answer =
                Charts.answer(
                        Series.run(months(fallingAccess()), Direction.DECREASE, 1, null)
                                .frozen(12)
                                .by(Set.of(RuleSet.IHI)));
        var reading = Reading.of(answer, "days", false);
        assertThat(reading.verdict()).startsWith("A signal: 12 months in a row");
        assertThat(reading.why())
                .anyMatch(it -> it.startsWith("A shift (IHI rules, 6 or more): 12 months"))
                .anyMatch(it -> it.startsWith("IHI rules: 5 to 11 runs are expected, here are 11"));
        assertThat(reading.method())
                .startsWith("Run chart of y; center line: median of the first 12 points; Anhøj")
                .contains("IHI rules: shift of 6 or more");
    }

    @Test
    void earlierPhasesAreToldAfterThePresentOne() {
        var values =
                DoubleStream.concat(DoubleStream.of(fallingAccess()), DoubleStream.of(quiet()));
        var series =
                new Series(
                        Chart.RUN,
                        months(values.toArray()),
                        true,
                        List.of(12, 0),
                        List.of(24),
                        Set.of(),
                        1,
                        true,
                        null,
                        Set.of(),
                        Direction.DECREASE,
                        null);
        var reading = Reading.of(Charts.answer(series), "days", false);
        assertThat(reading.verdict()).startsWith("No signal: the 20 months");
        assertThat(reading.why())
                .anySatisfy(sentence ->
                        assertThat(sentence).startsWith("In phase 1: a signal: 12 months"));
    }

    private static Reading read(Direction better, double... values) {
        var series = Series.run(months(values), better, 1, null);
        return Reading.of(
                Charts.answer(values.length > 12 ? series.frozen(12) : series), "days", false);
    }

    @Test
    void aPointBeyondItsLimitIsNamedWithTheSideAndTheTrialLimits() {
        var answer =
                Charts.answer(
                        Series.of(
                                        Chart.P,
                                        List.of(
                                                new Point("2025-01", 3.0, 40.0),
                                                new Point("2025-02", null, null),
                                                new Point("2025-03", 5.0, 52.0),
                                                new Point("2025-04", 2.0, 38.0),
                                                new Point("2025-05", 4.0, 45.0),
                                                new Point("2025-06", 12.0, 44.0)))
                                .towards(Direction.DECREASE, null));
        var reading = Reading.of(answer, "", false);
        assertThat(reading.verdict())
                .startsWith("Too few points: 5 lie off the mean of 0.119 so far")
                .endsWith(
                        "A signal: 1 month lies above the upper limit, Jun 2025. Lower is better, so it"
                                + " is unfavorable.");
        assertThat(reading.why())
                .contains("Trial limits: they rest on 5 values and may still move.");
        assertThat(reading.method())
                .startsWith(
                        "P chart of y / n; center line: all y by all n of all 6 points; limits: 3")
                .contains("3-sigma rule", "Anhøj rules");
    }

    @Test
    void aFunnelSaysWhoLiesOutsideAndNothingAboutRuns() {
        var teams =
                List.of(
                        new Point("Alder", 12.0, 30.0),
                        new Point("Birch", 31.0, 71.0),
                        new Point("Cedar", 15.0, 40.0),
                        new Point("Dogwood", 60.0, 150.0),
                        new Point("Elm", 45.0, 60.0));
        var reading = Reading.of(Charts.answer(Series.of(Chart.P, teams).unordered()), "", false);
        assertThat(reading.verdict())
                .isEqualTo("A signal: 1 point lies above the upper limit, Elm.");
        assertThat(reading.text()).doesNotContain("Anhøj").contains("why they differ");
        assertThat(reading.method()).doesNotContain("Anhøj");
    }

    @Test
    void makingDataCountSaysVariationAndAssurance() {
        var answer =
                Charts.answer(
                        Series.of(Chart.XMR_MDC, months(quiet()))
                                .towards(Direction.DECREASE, 30.0));
        var reading = Reading.of(answer, "days", false);
        assertThat(reading.verdict()).startsWith("No signal: the 20 months vary around the mean");
        assertThat(reading.why())
                .contains("Variation at the latest value: common cause.")
                .anyMatch(it -> it.startsWith("Assurance: the target of 30 days lies beyond the"));
        assertThat(reading.method()).contains("2.66", "screened", "Making Data Count rules");
        assertThat(reading.text()).doesNotContain("Anhøj");
    }

    @Test
    void whatIsHiddenExcludedOrNotReadIsSaid() {
        var points =
                List.of(
                        new Point("2025-01", 30.0, 100.0),
                        new Point("2025-02", 4.0, 100.0),
                        new Point("2025-03", 35.0, 100.0),
                        new Point("2025-04", 32.0, 100.0));
        var hidden =
                Series.of(Chart.RUN, points)
                        .suppressed(SmallCells.ELEVEN, SmallCells.Kind.PROPORTION)
                        .without(Set.of(4));
        assertThat(Reading.of(Charts.answer(hidden), "", false).why())
                .contains(
                        "1 of 4 months hidden (small numbers); computed without it.",
                        "Left out on purpose, drawn hollow: Apr 2025; it enters no line and no run.");
        assertThat(Reading.of(Charts.answer(Series.of(Chart.I, points)), "", false).why())
                .contains("A denominator was sent; this kind of chart does not read it.");
    }
}
