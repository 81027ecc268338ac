package tandem.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tandem.improving.charts.Answer;
import tandem.improving.charts.Charts;
import tandem.improving.charts.Direction;
import tandem.improving.charts.Point;
import tandem.improving.charts.Series;
import tandem.operations.demo.Story.Team;
import tandem.operations.demo.Story.Turn;

/** The demo shows every kind of team: its numbers must make the signals that its story tells. */
class MonthsTests {
    static final YearMonth FIRST = YearMonth.of(2025, 5);

    @Test
    void aTeamStandsForEveryTurn() {
        assertThat(Story.TEAMS).hasSize(12);
        assertThat(Story.TEAMS.stream().map(Team::turn).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Turn.class));
    }

    @Test
    void referralsOfTheTeamThatRisesMakeASignal() {
        assertThat(answer(Story.TEAMS.getFirst()).phases().getFirst().runsSignal()).isTrue();
    }

    @Test
    void referralsOfTheTeamThatFallsBackMakeASignal() {
        assertThat(answer(team(Turn.FALLS_BACK)).phases().getFirst().runsSignal()).isTrue();
    }

    @Test
    void referralsOfTheSteadyTeamDoNot() {
        assertThat(answer(team(Turn.STEADY)).phases().getFirst().runsSignal()).isFalse();
    }

    @Test
    void countsNeverExceedWhatTheyAreOutOf() {
        for (var team : Story.TEAMS) {
            for (var kind : Months.Kind.values()) {
                for (int index = 0; index < Months.OF_DATA; index++) {
                    Months.of(team, kind, index, FIRST.plusMonths(index))
                            .ifPresent(count ->
                                    assertThat(count.numerator())
                                            .isBetween(0, count.denominator()));
                }
            }
        }
    }

    static Team team(Turn turn) {
        return Story.TEAMS.stream().filter(it -> it.turn() == turn).findFirst().orElseThrow();
    }

    static Answer answer(Team team) {
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < Months.OF_DATA; index++) {
            var month = FIRST.plusMonths(index);
            var count = Months.of(team, Months.Kind.REFERRED, index, month);
            points.add(
                    new Point(
                            month.toString(),
                            count.map(it -> (double) it.numerator()).orElse(null),
                            count.map(it -> (double) it.denominator()).orElse(null)));
        }
        return Charts.answer(Series.run(points, Direction.INCREASE, 100, 35.0));
    }
}
