package tandem.improving.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.improving.charts.ChartsFixtures.GAP;
import static tandem.improving.charts.ChartsFixtures.months;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.improving.spc.Lines;
import tandem.improving.spc.MakingDataCount;
import tandem.improving.spc.MakingDataCount.Cause;
import tandem.improving.spc.Row;
import tandem.improving.spc.Stretch;
import tandem.improving.spc.ZoneRule;
import tandem.improving.spc.Zones;

/** Each rule at its edge, around 0 with sigma 1; indices from 1. */
class RuleSetTests {
    @ParameterizedTest
    @CsvSource({
        "2, '2.5 0 2.1',              3",
        "2, '2.5 2.1 0',              ''",
        "2, '2.5 -2.1 2',             ''",
        "2, '2.1 2.1',                ''",
        "3, '1.1 1.1 0 1.1 1.1',      5",
        "3, '1.1 1.1 1.1 1.1 0',      ''",
        "3, '1.1 1 1.1 1.1 1',        ''",
        "4, '1 1 1 1 1 1 1 1 1',      '8 9'",
        "4, '1 1 1 1 0 1 1 1 1',      ''"
    })
    void westernElectric(int rule, String values, String completes) {
        assertThat(completes(RuleSet.WESTERN_ELECTRIC, rule, values)).isEqualTo(at(completes));
    }

    @ParameterizedTest
    @CsvSource({
        "2, '1 1 1 1 1 1 1 1 1',                        9",
        "3, '1 2 3 4 5 6 7',                            '6 7'",
        "3, '6 5 4 3 3 2 1',                            ''",
        "4, '1 2 1 2 1 2 1 2 1 2 1 2 1 2',              14",
        "4, '1 2 1 2 1 2 1 2 2 1 2 1 2 1',              ''",
        "7, '1 -1 .5 .5 .5 .5 .5 .5 .5 .5 .5 .5 .5 .5 .5', 15",
        "8, '1.5 -1.5 1.5 1.5 -1.5 2 2 2',              8",
        "8, '1.5 1.5 1.5 1.5 1.5 2 2 2',                ''",
        "8, '1.5 -1.5 1.5 1 -1.5 2 2 2',                ''"
    })
    void nelson(int rule, String values, String completes) {
        assertThat(completes(RuleSet.NELSON, rule, values)).isEqualTo(at(completes));
    }

    @ParameterizedTest
    @CsvSource({
        "2, '1 1 1 1 1 1 1 1',          8",
        "3, '1 2 3 4 5 6',              6",
        "4, '-2.5 0 -2.1',              3",
        "4, '-2.5 0 2.1',               ''",
        "5, '.5 .5 .5 .5 .5 .5 .5 .5 .5 .5 .5 .5 .5 .5 1', 15"
    })
    void healthcare(int rule, String values, String completes) {
        assertThat(completes(RuleSet.HEALTHCARE, rule, values)).isEqualTo(at(completes));
    }

    /** What is missing or excluded neither counts nor breaks. */
    @Test
    void gapsAndExcludedPointsArePassedOver() {
        var rows =
                List.of(
                        Row.of(2.5, null, true),
                        Row.of(null, null, true),
                        Row.of(-2.5, null, false),
                        Row.of(0.0, null, true),
                        Row.of(2.1, null, true));
        assertThat(completes(RuleSet.WESTERN_ELECTRIC, 2, rows)).containsExactly(5);
    }

    @Test
    void noRuleLooksAcrossASplitAndNoSetIsAskedUnordered() {
        var values = new double[16];
        for (int i = 0; i < 16; i++) {
            values[i] = i % 2 == 0 ? 1 + i * 1e-3 : 3;
        }
        var series = Series.of(Chart.I, months(values)).by(Set.of(RuleSet.NELSON));
        assertThat(rule(series, 4)).containsExactly(14, 15, 16);
        assertThat(rule(series.split(List.of(8), List.of(0, 0)), 4)).isEmpty();
        assertThat(Charts.answer(series.unordered()).rules()).isEmpty();
        var rising = Series.of(Chart.XMR_MDC, months(1, 2, 3, 4, 5, 6, 7));
        assertThat(Charts.answer(rising).signals())
                .extracting(Signal::rule)
                .contains(Signal.Rule.STEADY);
        assertThat(Charts.answer(rising.unordered()).signals())
                .extracting(Signal::rule)
                .containsOnly(Signal.Rule.BEYOND_LIMIT);
    }

    private static List<Integer> rule(Series series, int number) {
        var rules = Objects.requireNonNull(Charts.answer(series).rules().get(RuleSet.NELSON));
        return Objects.requireNonNull(rules.get(number));
    }

    @Test
    void everySignalNamesItsSet() {
        var answer =
                Charts.answer(
                        Series.of(Chart.I, months(1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8))
                                .frozen(8)
                                .by(Set.of(RuleSet.HEALTHCARE, RuleSet.IHI)));
        assertThat(answer.signals())
                .extracting(Signal::set)
                .contains(RuleSet.THREE_SIGMA, RuleSet.HEALTHCARE, RuleSet.IHI);
    }

    /** On a control chart the IHI rules rest on the median, whatever line is drawn. */
    @Test
    void theIhiRulesRestOnTheMedianOfAllIncludedPoints() {
        var ihi =
                Objects.requireNonNull(
                        Charts.answer(
                                        Series.of(Chart.I, months(1, 2, 30, GAP, 4, 5))
                                                .frozen(2)
                                                .without(Set.of(3))
                                                .by(Set.of(RuleSet.IHI)))
                                .ihi());
        assertThat(ihi.medians()).containsExactly(3.0);
    }

    @ParameterizedTest
    @CsvSource({
        "'.1 .2 .3 .4 .5 .6 .7',        RISING RISING RISING RISING RISING RISING RISING",
        "'.1 .1 .1 .1 .1 .1 .1',        SEVEN_ABOVE SEVEN_ABOVE SEVEN_ABOVE SEVEN_ABOVE SEVEN_ABOVE SEVEN_ABOVE SEVEN_ABOVE",
        "'.1 .1 .1 0 .1 .1 .1 .1',      COMMON COMMON COMMON COMMON COMMON COMMON COMMON COMMON",
        "'2.5 .1 2.5',                  TWO_OF_THREE_ABOVE COMMON TWO_OF_THREE_ABOVE",
        "'2.5 -.1 2.5',                 COMMON COMMON COMMON",
        "'-2.5 -2.5 -.1',               TWO_OF_THREE_BELOW TWO_OF_THREE_BELOW COMMON",
        "'0 3.1 0 -3.1',                COMMON ABOVE_LIMIT COMMON BELOW_LIMIT"
    })
    void makingDataCount(String values, String causes) {
        var found =
                MakingDataCount.of(stretch(rows(values)), Lines.given(0, 1), true).stream()
                        .map(judged -> Objects.requireNonNull(judged).cause())
                        .toList();
        assertThat(found)
                .isEqualTo(Arrays.stream(causes.split(" ", -1)).map(Cause::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 30, CONSISTENT_FAIL",
        "INCREASE, -30, CONSISTENT_PASS",
        "DECREASE, 30, CONSISTENT_PASS",
        "DECREASE, -30, CONSISTENT_FAIL",
        "DECREASE, 5, INCONSISTENT"
    })
    void assuranceComparesTheTargetWithTheLimits(
            Direction better, double target, Xmr.Assurance assurance) {
        var series = Series.of(Chart.XMR_MDC, months(4, 6, 5, 7, 6)).towards(better, target);
        assertThat(Objects.requireNonNull(Charts.answer(series).xmr()).assurance())
                .isEqualTo(assurance);
        var neutral = series.towards(Direction.NEUTRAL, target);
        assertThat(Objects.requireNonNull(Charts.answer(neutral).xmr()).assurance()).isNull();
    }

    private static List<Integer> completes(RuleSet set, int number, String values) {
        return completes(set, number, rows(values));
    }

    private static List<Integer> completes(RuleSet set, int number, List<Row> rows) {
        return set.rules().get(number - 1).in(new Zones(stretch(rows), Lines.given(0, 1))).stream()
                .map(ZoneRule.Hit::completes)
                .flatMap(List::stream)
                .map(row -> row + 1)
                .toList();
    }

    private static Stretch stretch(List<Row> rows) {
        return new Stretch(rows, 0, Stretch.Nearness.RELATIVE);
    }

    private static List<Row> rows(String values) {
        return Arrays.stream(values.split(" ", -1))
                .map(value -> Row.of(Double.valueOf(value), null, true))
                .toList();
    }

    private static List<Integer> at(String indices) {
        return indices.isEmpty()
                ? List.of()
                : Arrays.stream(indices.split(" ", -1)).map(Integer::valueOf).toList();
    }
}
