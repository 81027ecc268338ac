package tandem.improving.charts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says one signal: which set's rule, where, on which side and whether that is good. */
final class SignalWords {
    private static final int NAMED = 3;

    private final Answer answer;
    private final NumberText numbers;
    private final AxisLabels labels;

    SignalWords(Answer answer, NumberText numbers, AxisLabels labels) {
        this.answer = answer;
        this.numbers = numbers;
        this.labels = labels;
    }

    String say(Signal signal) {
        return switch (signal.rule()) {
            case LONG_RUN -> "A signal: " + inARow(signal) + favor(signal);
            case SHIFT -> "A shift (IHI rules, 6 or more): " + inARow(signal) + favor(signal);
            case TREND -> "A trend (IHI rules, 5 or more): " + steady(signal) + favor(signal);
            case FEW_CROSSINGS -> fewCrossings(signal);
            case TOO_FEW_RUNS -> runsTest("Too few runs", signal.phase());
            case TOO_MANY_RUNS -> runsTest("Too many runs", signal.phase());
            case BEYOND_LIMIT -> beyond(signal) + favor(signal);
            case ONE_SIDE -> of(signal, "in a row on one side") + inARow(signal) + favor(signal);
            case STEADY ->
                    of(signal, "in a row rising or falling") + steady(signal) + favor(signal);
            case ALTERNATING ->
                    of(signal, "up and down by turns") + count(signal) + stretched(signal);
            case TWO_OF_THREE -> of(signal, "beyond two sigma") + near(signal) + favor(signal);
            case FOUR_OF_FIVE -> of(signal, "beyond one sigma") + near(signal) + favor(signal);
            case INSIDE -> of(signal, "within one sigma") + count(signal) + stretched(signal);
            case OUTSIDE ->
                    of(signal, "beyond one sigma on both sides")
                            + count(signal)
                            + stretched(signal);
        };
    }

    /** "Nelson rules, 9 in a row on one side: ". */
    private static String of(Signal signal, String what) {
        var set = signal.set().title();
        return Character.toUpperCase(set.charAt(0))
                + set.substring(1)
                + ", "
                + fewest(signal)
                + " "
                + what
                + ": ";
    }

    /** How many points the rule asks for. */
    private static String fewest(Signal signal) {
        var data = signal.set() == RuleSet.MAKING_DATA_COUNT;
        return switch (signal.rule()) {
            case ONE_SIDE -> data ? "7" : signal.set() == RuleSet.NELSON ? "9" : "8";
            case STEADY -> data ? "7" : "6";
            case ALTERNATING -> "14";
            case TWO_OF_THREE -> "2 of 3";
            case FOUR_OF_FIVE -> "4 of 5";
            case INSIDE -> "15";
            case OUTSIDE -> "8";
            default -> "";
        };
    }

    private String beyond(Signal signal) {
        var number = signal.points().size();
        var limit = signal.side() == Side.UP ? "above the upper limit" : "below the lower limit";
        var by = signal.set() == RuleSet.MAKING_DATA_COUNT ? " (Making Data Count rules)" : "";
        return "A signal: "
                + labels.count(number)
                + (number == 1 ? " lies " : " lie ")
                + limit
                + by
                + ", "
                + named(signal.points())
                + ".";
    }

    /** By name when they are few. */
    String named(List<Integer> points) {
        if (points.size() > NAMED) {
            return "between "
                    + labels.say(points.getFirst())
                    + " and "
                    + labels.say(points.getLast());
        }
        var last = labels.say(points.getLast());
        return points.size() == 1
                ? last
                : points.subList(0, points.size() - 1).stream()
                                .map(labels::say)
                                .collect(Collectors.joining(", "))
                        + " and "
                        + last;
    }

    private String near(Signal signal) {
        return labels.count(signal.points().size())
                + (signal.side() == Side.UP ? " high, " : " low, ")
                + named(signal.points())
                + ".";
    }

    private String steady(Signal signal) {
        return count(signal)
                + (signal.side() == Side.UP ? " rising" : " falling")
                + stretched(signal);
    }

    private String count(Signal signal) {
        return labels.count(signal.points().size());
    }

    private String stretched(Signal signal) {
        return ", " + stretch(signal) + ".";
    }

    private String inARow(Signal signal) {
        var passed =
                signal.points().getLast() - signal.points().getFirst() + 1 - signal.points().size();
        return count(signal)
                + " in a row "
                + (signal.side() == Side.UP ? "above " : "below ")
                + centre(signal)
                + ", "
                + stretch(signal)
                + (passed == 0
                        ? "."
                        : " ("
                                + labels.count(passed)
                                + " between them without data or on the line "
                                + (passed == 1 ? "is" : "are")
                                + " passed over).");
    }

    private String stretch(Signal signal) {
        return labels.from(signal.points().getFirst(), signal.points().getLast());
    }

    /** "the median of 20 days", also where an IHI rule looks at a median that is not drawn. */
    private String centre(Signal signal) {
        var ihi = answer.ihi();
        if (signal.set() == RuleSet.IHI && ihi != null && answer.series().chart() != Chart.RUN) {
            var median = Objects.requireNonNull(ihi.medians().get(signal.phase() - 1));
            return "the median of " + numbers.of(median);
        }
        return centre(answer.phases().get(signal.phase() - 1));
    }

    String centre(Answer.Phase phase) {
        return (answer.series().fixedCentreLine() == null
                        ? "the " + answer.series().chart().centre() + " of "
                        : "the given line at ")
                + numbers.of(Objects.requireNonNull(phase.centre()));
    }

    private String fewCrossings(Signal signal) {
        var phase = answer.phases().get(signal.phase() - 1);
        return "A signal: the line crosses "
                + centre(phase)
                + " only "
                + times(Objects.requireNonNull(phase.crossings()))
                + " in "
                + labels.from(phase.firstIndex(), phase.lastIndex())
                + "; by chance it would at least "
                + times(Objects.requireNonNull(phase.crossingsMin()))
                + ". The values have moved, without one side to name.";
    }

    private String runsTest(String what, int phase) {
        var test = Objects.requireNonNull(answer.ihi()).runs().get(phase - 1);
        return what
                + " (IHI rules): "
                + test.runs()
                + "; "
                + test.fewestRuns()
                + " to "
                + test.mostRuns()
                + " are expected.";
    }

    private String favor(Signal signal) {
        var side = signal.side();
        if (side == null) {
            return "";
        }
        return switch (answer.favor(side)) {
            case FAVORABLE -> " " + better() + ", so it is favorable.";
            case UNFAVORABLE -> " " + better() + ", so it is unfavorable.";
            case NEITHER -> "";
        };
    }

    private String better() {
        return answer.series().direction() == Direction.INCREASE
                ? "Higher is better"
                : "Lower is better";
    }

    static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }
}
