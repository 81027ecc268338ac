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
        assertThat(reading.verdict()).contains("A shift (IHI rules, 6 or more): 12 months");
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
}
