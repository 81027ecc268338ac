package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a series to what it says. The same series gives the same answer, always. */
public final class Charts {
    private Charts() {}

    public static Answer answer(Series series) {
        var phases = new ArrayList<Answer.Phase>();
        var points = new ArrayList<Answer.Plotted>();
        var signals = new ArrayList<Signal>();
        var ihi =
                series.ordered() && series.ruleSets().contains(RuleSet.IHI) ? new IhiParts() : null;
        for (var stretch : Stretch.of(series)) {
            var centre = series.fixedCentreLine();
            if (centre == null) {
                centre = series.chart().centre(stretch);
            }
            var sides = centre == null ? new int[stretch.size()] : stretch.sides(centre);
            var runs = Anhoej.of(sides);
            var phase = phase(series, stretch, centre, runs);
            phases.add(phase);
            addPoints(points, series, stretch, centre);
            if (series.ordered() && !phase.tooFewPoints()) {
                addRuns(signals, stretch, runs);
            }
            if (ihi != null) {
                ihi.add(stretch, scaled(series, centre), sides);
                if (!phase.tooFewPoints()) {
                    signals.addAll(ihi.signals(stretch.number()));
                }
            }
        }
        return new Answer(
                series,
                List.copyOf(phases),
                List.copyOf(points),
                List.copyOf(signals),
                ihi == null ? null : ihi.whole());
    }

    private static Answer.Phase phase(
            Series series, Stretch stretch, @Nullable Double centre, Anhoej runs) {
        return new Answer.Phase(
                stretch.number(),
                stretch.index(0),
                stretch.index(stretch.size() - 1),
                scaled(series, centre),
                stretch.rows(),
                runs.useful(),
                runs.longestRun(),
                runs.longestRunMax(),
                runs.crossings(),
                runs.crossingsMin(),
                series.ordered() && (runs.tooLong() || runs.tooFewCrossings()),
                0,
                runs.useful() < Anhoej.FEWEST,
                stretch.baselineValues().length,
                false);
    }

    private static void addPoints(
            List<Answer.Plotted> points, Series series, Stretch stretch, @Nullable Double centre) {
        for (int row = 0; row < stretch.size(); row++) {
            var point = series.points().get(stretch.index(row) - 1);
            points.add(
                    new Answer.Plotted(
                            stretch.index(row),
                            point.x(),
                            stretch.plotted(row) ? scaled(series, stretch.value(row)) : null,
                            point.n(),
                            stretch.plotted(row) ? 1 : 0,
                            scaled(series, centre),
                            null,
                            stretch.number(),
                            stretch.inBaseline(row),
                            stretch.included(row),
                            false));
        }
    }

    private static void addRuns(List<Signal> signals, Stretch stretch, Anhoej runs) {
        for (var run : runs.longRuns()) {
            signals.add(signal(Signal.Rule.LONG_RUN, stretch, run));
        }
        if (runs.tooFewCrossings()) {
            signals.add(new Signal(Signal.Rule.FEW_CROSSINGS, stretch.number(), null, List.of()));
        }
    }

    private static Signal signal(Signal.Rule rule, Stretch stretch, Anhoej.Run run) {
        return new Signal(
                rule,
                stretch.number(),
                run.side() > 0 ? Side.UP : Side.DOWN,
                run.rows().stream().map(stretch::index).toList());
    }

    /** The set {@code ihi}, put together phase by phase. */
    private static final class IhiParts {
        private final List<@Nullable Double> medians = new ArrayList<>();
        private final List<Signal> shifts = new ArrayList<>();
        private final List<Signal> trends = new ArrayList<>();
        private final List<RunsTest> runs = new ArrayList<>();

        void add(Stretch stretch, @Nullable Double median, int[] sides) {
            medians.add(median);
            IhiRules.shifts(sides)
                    .forEach(shift -> shifts.add(signal(Signal.Rule.SHIFT, stretch, shift)));
            IhiRules.trends(stretch)
                    .forEach(trend -> trends.add(signal(Signal.Rule.TREND, stretch, trend)));
            runs.add(RunsTest.of(sides));
        }

        List<Signal> signals(int phase) {
            var signals = new ArrayList<Signal>(shifts);
            signals.addAll(trends);
            signals.removeIf(signal -> signal.phase() != phase);
            var verdict = runs.get(phase - 1).verdict();
            if (verdict == RunsTest.Verdict.TOO_FEW) {
                signals.add(new Signal(Signal.Rule.TOO_FEW_RUNS, phase, null, List.of()));
            } else if (verdict == RunsTest.Verdict.TOO_MANY) {
                signals.add(new Signal(Signal.Rule.TOO_MANY_RUNS, phase, null, List.of()));
            }
            return signals;
        }

        Answer.Ihi whole() {
            return new Answer.Ihi(
                    medians,
                    shifts.stream().flatMap(shift -> shift.points().stream()).sorted().toList(),
                    trends.stream().map(Signal::points).toList(),
                    runs);
        }
    }

    private static @Nullable Double scaled(Series series, @Nullable Double value) {
        return value == null ? null : Double.valueOf(value * series.multiply());
    }
}
