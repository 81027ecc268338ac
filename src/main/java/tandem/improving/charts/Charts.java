package tandem.improving.charts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tandem.improving.spc.MakingDataCount.Judged;

/** From a series to what it says. The same series gives the same answer, always. */
public final class Charts {
    private final Series series;
    private final List<Answer.Phase> phases = new ArrayList<>();
    private final List<Answer.Plotted> points = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final Map<RuleSet, Map<Integer, List<Integer>>> rules = new EnumMap<>(RuleSet.class);
    private final List<@Nullable Judged> judged = new ArrayList<>();
    private final @Nullable IhiAnswer ihi;

    private Charts(Series series) {
        this.series = series;
        this.ihi = evaluates(RuleSet.IHI) ? new IhiAnswer(series) : null;
    }

    public static Answer answer(Series series) {
        return new Charts(series).answer();
    }

    private Answer answer() {
        var places = Places.of(series);
        for (var phase : places.phases(series)) {
            add(phase, new PhaseAnswer(series, places, phase));
        }
        return new Answer(
                series,
                List.copyOf(phases),
                List.copyOf(points),
                List.copyOf(signals),
                ihi == null ? null : ihi.whole(),
                rules,
                series.chart() == Chart.XMR_MDC
                        ? Xmr.of(points.isEmpty() ? null : points.getLast(), judged, series)
                        : null);
    }

    private void add(Places.Phase phase, PhaseAnswer answer) {
        phases.add(answer.figures());
        points.addAll(answer.points());
        signals.addAll(answer.ownSignals());
        if (ihi != null) {
            signals.addAll(ihi.add(phase, answer.centre()));
        }
        for (var set : series.ruleSets()) {
            if (!set.rules().isEmpty() && evaluates(set)) {
                answer.signals(set).forEach(signals::add);
                var found = rules.computeIfAbsent(set, _ -> new TreeMap<>());
                answer.completes(set)
                        .forEach((number, at) ->
                                found.computeIfAbsent(number, _ -> new ArrayList<>()).addAll(at));
            }
        }
        if (series.chart() == Chart.XMR_MDC) {
            judged.addAll(answer.judged());
        }
    }

    /** A set that needs limits says nothing of a chart without; none says anything of no order. */
    private boolean evaluates(RuleSet set) {
        return series.ordered()
                && series.ruleSets().contains(set)
                && (set == RuleSet.IHI || series.chart().hasZones());
    }
}
