package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.improving.spc.Anhoej;
import tandem.improving.spc.Given;
import tandem.improving.spc.Lines;
import tandem.improving.spc.MakingDataCount;
import tandem.improving.spc.Stretch;
import tandem.improving.spc.ZoneRule;
import tandem.improving.spc.Zones;

/** What one phase says: its figures, its points and the signals in them. */
final class PhaseAnswer {
    /** Fewer baseline values than this make trial limits. */
    private static final int SETTLED = 12;

    private final Series series;
    private final Places places;
    private final Places.Phase phase;
    private final Stretch stretch;
    private final Lines lines;
    private final Anhoej runs;
    private final Zones zones;

    PhaseAnswer(Series series, Places places, Places.Phase phase) {
        this.series = series;
        this.places = places;
        this.phase = phase;
        this.stretch = phase.stretch();
        this.lines =
                series.chart()
                        .lines(
                                stretch,
                                new Given(
                                        series.fixedCentreLine(),
                                        series.screenMovingRanges(),
                                        series.ordered()));
        this.runs = Anhoej.of(stretch.sides(lines.centre()));
        this.zones = new Zones(stretch, lines);
    }

    @Nullable Double centre() {
        return lines.centre();
    }

    Answer.Phase figures() {
        return new Answer.Phase(
                phase.number(),
                phase.index(0),
                phase.index(stretch.size() - 1),
                series.scaled(lines.centre()),
                stretch.observations(),
                runs.useful(),
                runs.longestRun(),
                runs.longestRunMax(),
                runs.crossings(),
                runs.crossingsMin(),
                asksAboutRuns() && (runs.tooLong() || runs.tooFewCrossings()),
                beyondLimits().size(),
                isShort(),
                stretch.baselinePoints(),
                series.chart().hasLimits() && stretch.baselinePoints() < SETTLED);
    }

    private boolean asksAboutRuns() {
        return series.ordered() && series.chart() != Chart.MR && series.chart() != Chart.XMR_MDC;
    }

    /** Making Data Count counts values, 13, or 12 where a chart is split; others useful points. */
    private boolean isShort() {
        if (series.chart() != Chart.XMR_MDC) {
            return runs.useful() < Anhoej.FEWEST;
        }
        var values = IntStream.range(0, stretch.size()).filter(stretch::counts).count();
        return values < (series.splitAfter().isEmpty() ? 13 : 12);
    }

    List<Answer.Plotted> points() {
        return IntStream.range(0, stretch.size()).mapToObj(this::point).toList();
    }

    private Answer.Plotted point(int row) {
        var place = places.at(phase.index(row));
        return new Answer.Plotted(
                phase.index(row),
                place.x(),
                series.scaled(place.row().value()),
                place.n(),
                place.row().size(),
                series.scaled(lines.centre()),
                limits(row),
                phase.number(),
                stretch.inBaseline(row),
                stretch.included(row),
                lines.beyond(stretch, row) != 0);
    }

    private Answer.@Nullable Limits limits(int row) {
        var lower = series.scaled(lines.at(row, -3));
        var upper = series.scaled(lines.at(row, 3));
        var lower2 = series.scaled(lines.at(row, -2));
        var upper2 = series.scaled(lines.at(row, 2));
        return lower == null || upper == null || lower2 == null || upper2 == null
                ? null
                : new Answer.Limits(lower, upper, lower2, upper2);
    }

    /** Rows, excluded ones too. */
    private List<Integer> beyondLimits() {
        return zones.beyondLimits();
    }

    /** Three-sigma and Anhøj's; few useful points give no signal of the latter. */
    List<Signal> ownSignals() {
        if (series.chart() == Chart.XMR_MDC) {
            return causes();
        }
        var signals = new ArrayList<Signal>();
        for (var side : new int[] {1, -1}) {
            var rows =
                    beyondLimits().stream()
                            .filter(stretch::included)
                            .filter(row -> lines.beyond(stretch, row) == side)
                            .toList();
            if (!rows.isEmpty()) {
                signals.add(signal(RuleSet.THREE_SIGMA, Signal.Rule.BEYOND_LIMIT, side, rows));
            }
        }
        if (asksAboutRuns() && !isShort()) {
            runs.longRuns()
                    .forEach(run ->
                            signals.add(
                                    signal(
                                            RuleSet.ANHOEJ,
                                            Signal.Rule.LONG_RUN,
                                            run.side(),
                                            run.rows())));
            if (runs.tooFewCrossings()) {
                signals.add(signal(RuleSet.ANHOEJ, Signal.Rule.FEW_CROSSINGS, 0, List.of()));
            }
        }
        return signals;
    }

    private Signal signal(RuleSet set, Signal.Rule rule, int side, List<Integer> rows) {
        return new Signal(set, rule, phase.number(), Side.of(side), phase.indices(rows));
    }

    /** The indices at which each numbered rule completes or goes on. */
    Map<Integer, List<Integer>> completes(RuleSet set) {
        var found = new TreeMap<Integer, List<Integer>>();
        for (int number = 1; number <= set.rules().size(); number++) {
            var rule = set.rules().get(number - 1);
            var rows =
                    rule instanceof ZoneRule.Beyond
                            ? beyondLimits().stream()
                            : rule.in(zones).stream().flatMap(hit -> hit.completes().stream());
            found.put(number, rows.distinct().sorted().map(phase::index).toList());
        }
        return found;
    }

    /** Of the set's rules; what lies beyond the limits is told by the three-sigma rule already. */
    Stream<Signal> signals(RuleSet set) {
        return set.rules().stream()
                .filter(rule -> !(rule instanceof ZoneRule.Beyond))
                .flatMap(rule ->
                        rule.in(zones).stream()
                                .map(hit -> signal(set, kind(rule), hit.side(), hit.rows())));
    }

    private static Signal.Rule kind(ZoneRule rule) {
        return switch (rule) {
            case ZoneRule.Beyond _ -> Signal.Rule.BEYOND_LIMIT;
            case ZoneRule.OneSide _ -> Signal.Rule.ONE_SIDE;
            case ZoneRule.Steady _ -> Signal.Rule.STEADY;
            case ZoneRule.Alternating _ -> Signal.Rule.ALTERNATING;
            case ZoneRule.Outer outer ->
                    outer.points() == 2 ? Signal.Rule.TWO_OF_THREE : Signal.Rule.FOUR_OF_FIVE;
            case ZoneRule.Inside _ -> Signal.Rule.INSIDE;
            case ZoneRule.Outside _ -> Signal.Rule.OUTSIDE;
        };
    }

    List<MakingDataCount.@Nullable Judged> judged() {
        return MakingDataCount.of(stretch, lines, series.ordered());
    }

    /** Points one after another with one cause are one signal. */
    private List<Signal> causes() {
        var signals = new ArrayList<Signal>();
        var rows = new ArrayList<Integer>();
        var cause = MakingDataCount.Cause.COMMON;
        var judged = judged();
        for (int row = 0; row <= stretch.size(); row++) {
            var at = row < stretch.size() && stretch.counts(row) ? judged.get(row) : null;
            if (row < stretch.size() && at == null) {
                continue;
            }
            var next = at == null ? MakingDataCount.Cause.COMMON : at.cause();
            if (next != cause && !rows.isEmpty()) {
                signals.add(signal(RuleSet.MAKING_DATA_COUNT, kind(cause), cause.side(), rows));
                rows.clear();
            }
            cause = next;
            if (cause != MakingDataCount.Cause.COMMON) {
                rows.add(row);
            }
        }
        return signals;
    }

    private static Signal.Rule kind(MakingDataCount.Cause cause) {
        return switch (cause) {
            case ABOVE_LIMIT, BELOW_LIMIT -> Signal.Rule.BEYOND_LIMIT;
            case RISING, FALLING -> Signal.Rule.STEADY;
            case TWO_OF_THREE_ABOVE, TWO_OF_THREE_BELOW, COMMON -> Signal.Rule.TWO_OF_THREE;
            case SEVEN_ABOVE, SEVEN_BELOW -> Signal.Rule.ONE_SIDE;
        };
    }
}
