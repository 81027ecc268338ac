package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.improving.spc.Anhoej;
import tandem.improving.spc.IhiRules;
import tandem.improving.spc.RunsTest;

/** The set {@code ihi}, put together phase by phase. It rests on the median, whatever the chart. */
final class IhiAnswer {
    private final Series series;
    private final List<@Nullable Double> medians = new ArrayList<>();
    private final List<Signal> shifts = new ArrayList<>();
    private final List<Signal> trends = new ArrayList<>();
    private final List<RunsTest> runs = new ArrayList<>();

    IhiAnswer(Series series) {
        this.series = series;
    }

    /** The signals of one phase; none below ten useful points. */
    List<Signal> add(Places.Phase phase, @Nullable Double centre) {
        var stretch = phase.stretch();
        var median = series.chart() == Chart.RUN ? centre : stretch.median();
        var sides = stretch.sides(median);
        var test = RunsTest.of(sides);
        var shifted = signals(Signal.Rule.SHIFT, phase, IhiRules.shifts(sides));
        var trending = signals(Signal.Rule.TREND, phase, IhiRules.trends(stretch));
        medians.add(series.scaled(median));
        shifts.addAll(shifted);
        trends.addAll(trending);
        runs.add(test);
        var all = new ArrayList<Signal>();
        if (test.runs() != null) {
            all.addAll(shifted);
            all.addAll(trending);
        }
        if (test.verdict() == RunsTest.Verdict.TOO_FEW) {
            all.add(
                    new Signal(
                            RuleSet.IHI,
                            Signal.Rule.TOO_FEW_RUNS,
                            phase.number(),
                            null,
                            List.of()));
        } else if (test.verdict() == RunsTest.Verdict.TOO_MANY) {
            all.add(
                    new Signal(
                            RuleSet.IHI,
                            Signal.Rule.TOO_MANY_RUNS,
                            phase.number(),
                            null,
                            List.of()));
        }
        return all;
    }

    private static List<Signal> signals(
            Signal.Rule rule, Places.Phase phase, List<Anhoej.Run> found) {
        return found.stream()
                .map(run ->
                        new Signal(
                                RuleSet.IHI,
                                rule,
                                phase.number(),
                                Side.of(run.side()),
                                phase.indices(run.rows())))
                .toList();
    }

    Answer.Ihi whole() {
        return new Answer.Ihi(
                medians,
                shifts.stream().flatMap(shift -> shift.points().stream()).sorted().toList(),
                trends.stream().map(Signal::points).toList(),
                runs);
    }
}
