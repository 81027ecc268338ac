package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds the words for an {@link Answer}; every number in them is one of its figures. */
final class ReadingWriter {
    private static final String NO_CAUSE = "what caused it, or that it will last.";

    private final Answer answer;
    private final NumberText numbers;
    private final AxisLabels labels;

    ReadingWriter(Answer answer, String unit, boolean labelsAsSent) {
        this.answer = answer;
        this.numbers = new NumberText(unit);
        this.labels = AxisLabels.of(answer, labelsAsSent);
    }

    Reading write() {
        var now = answer.present();
        var why = new ArrayList<String>();
        String verdict;
        String notSaid;
        if (now.centre() == null) {
            verdict = "No data yet: there is nothing to read.";
            notSaid = "anything about the " + labels.noun(2) + " without data.";
        } else if (now.tooFewPoints()) {
            verdict = tooFew(now);
            notSaid = "whether anything has changed. More " + labels.noun(2) + " will tell.";
        } else if (!answer.series().ordered()) {
            verdict = "The axis has no time, so no rule about runs applies.";
            notSaid = "anything about the order of the points.";
        } else if (answer.signalsNow().findAny().isEmpty()) {
            verdict = none(now);
            notSaid = "that nothing changed. A small or a recent change may not show yet.";
        } else {
            verdict = answer.signalsNow().map(this::say).collect(Collectors.joining(" "));
            notSaid = NO_CAUSE;
        }
        runs(now).ifPresent(why::add);
        why.addAll(earlier());
        why.addAll(gaps());
        why.addAll(target(now));
        return new Reading(verdict, List.copyOf(why), notSaid, method());
    }

    private String tooFew(Answer.Phase now) {
        return "Too few points: "
                + now.useful()
                + (now.useful() == 1 ? " lies" : " lie")
                + " off the median of "
                + numbers.of(Objects.requireNonNull(now.centre()))
                + " so far; the rules say something from "
                + Anhoej.FEWEST
                + ".";
    }

    private String none(Answer.Phase now) {
        return "No signal: the "
                + labels.count(plotted(now))
                + " vary around the median of "
                + numbers.of(Objects.requireNonNull(now.centre()))
                + " as chance would.";
    }

    private int plotted(Answer.Phase phase) {
        return (int)
                answer.points().stream()
                        .filter(point -> point.phase() == phase.number())
                        .filter(point -> point.value() != null && point.included())
                        .count();
    }

    /** One signal: the rule, the stretch of the axis, the side and whether that is good. */
    private String say(Signal signal) {
        var phase = answer.phases().get(signal.phase() - 1);
        var where = median(phase);
        return switch (signal.rule()) {
            case LONG_RUN -> "A signal: " + run(signal, where) + favor(signal);
            case SHIFT -> "A shift (IHI rules, 6 or more): " + run(signal, where) + favor(signal);
            case TREND ->
                    "A trend (IHI rules, 5 or more): "
                            + labels.count(signal.points().size())
                            + (signal.side() == Side.UP ? " rising, " : " falling, ")
                            + stretch(signal)
                            + "."
                            + favor(signal);
            case FEW_CROSSINGS ->
                    "A signal: the line crosses "
                            + where
                            + " only "
                            + times(Objects.requireNonNull(phase.crossings()))
                            + " in "
                            + labels.from(phase.firstIndex(), phase.lastIndex())
                            + "; by chance it would at least "
                            + times(Objects.requireNonNull(phase.crossingsMin()))
                            + ". The values have moved, without one side to name.";
            case TOO_FEW_RUNS -> runsTest("Too few runs", signal.phase());
            case TOO_MANY_RUNS -> runsTest("Too many runs", signal.phase());
            case BEYOND_LIMIT ->
                    labels.say(signal.points().getFirst()) + " lies beyond the limits.";
        };
    }

    private String run(Signal signal, String median) {
        var first = signal.points().getFirst();
        var last = signal.points().getLast();
        var passed = last - first + 1 - signal.points().size();
        return labels.count(signal.points().size())
                + " in a row "
                + (signal.side() == Side.UP ? "above " : "below ")
                + median
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

    private String median(Answer.Phase phase) {
        return (answer.series().fixedCentreLine() == null ? "the median of " : "the given line at ")
                + numbers.of(Objects.requireNonNull(phase.centre()));
    }

    private String favor(Signal signal) {
        var side = signal.side();
        if (side == null) {
            return "";
        }
        return switch (answer.series().direction().favor(side)) {
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

    private java.util.Optional<String> runs(Answer.Phase now) {
        if (now.longestRun() == null || !answer.series().ordered()) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(
                "Anhøj rules, "
                        + now.useful()
                        + (now.useful() == 1 ? " useful point" : " useful points")
                        + ": by chance the longest run would rarely be above "
                        + now.longestRunMax()
                        + " and the line would cross the median at least "
                        + times(Objects.requireNonNull(now.crossingsMin()))
                        + "; here the longest run is "
                        + now.longestRun()
                        + " and it crosses "
                        + times(Objects.requireNonNull(now.crossings()))
                        + ".");
    }

    private List<String> earlier() {
        return answer.signals().stream()
                .filter(signal -> signal.phase() < answer.phases().size())
                .map(signal -> "In phase " + signal.phase() + ": " + decapitalized(say(signal)))
                .toList();
    }

    private static String decapitalized(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private List<String> gaps() {
        var missing = answer.points().stream().filter(point -> point.value() == null).toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        var names =
                missing.size() > 3
                        ? labels.count(missing.size())
                        : missing.stream()
                                .map(point -> labels.say(point.index()))
                                .collect(Collectors.joining(" and "));
        return List.of("No data for " + names + ": a gap is drawn as a gap and enters no figure.");
    }

    private List<String> target(Answer.Phase now) {
        var target = answer.series().target();
        var centre = now.centre();
        if (target == null
                || centre == null
                || restsOnThePast(now)
                || answer.series().direction() == Direction.NEUTRAL) {
            return List.of();
        }
        var reached =
                answer.series().direction() == Direction.INCREASE
                        ? centre >= target
                        : centre <= target;
        return List.of(
                "The median of "
                        + numbers.of(centre)
                        + (reached ? " has reached" : " has not reached")
                        + " the target of "
                        + numbers.trimmed(target)
                        + ".");
    }

    /** A kept baseline says where the process was, not where it is. */
    private boolean restsOnThePast(Answer.Phase phase) {
        var frozen = answer.series().freeze().get(phase.number() - 1);
        return answer.series().fixedCentreLine() != null
                || (frozen > 0 && frozen < phase.lastIndex() - phase.firstIndex() + 1);
    }

    private String method() {
        var parts = new ArrayList<String>();
        parts.add(answer.series().chart().title() + " of " + plottedValues());
        parts.add("center line: " + centreLine());
        if (answer.series().ordered()) {
            parts.add(
                    "Anhøj rules: longest run above round(log2 n) + 3, crossings below the 5 percent"
                            + " quantile of Binomial(n − 1, 0.5), n = points not on the line");
        }
        if (answer.ihi() != null) {
            parts.add(
                    "IHI rules: shift of 6 or more, trend of 5 or more, number of runs outside the"
                            + " exact 95 percent range");
        }
        return String.join("; ", parts) + ".";
    }

    private String plottedValues() {
        var times = answer.series().multiply();
        return (answer.series().ratio() ? "y / n" : "y")
                + (times == 1 ? "" : " × " + numbers(times));
    }

    private static String numbers(double value) {
        return new NumberText("").of(value);
    }

    private String centreLine() {
        if (answer.series().fixedCentreLine() != null) {
            return "given, not computed";
        }
        var parts = new ArrayList<String>();
        for (var phase : answer.phases()) {
            var frozen = answer.series().freeze().get(phase.number() - 1);
            var size = phase.lastIndex() - phase.firstIndex() + 1;
            parts.add(
                    "median of "
                            + (frozen == 0 || frozen >= size
                                    ? "all " + size
                                    : "the first " + frozen)
                            + (answer.phases().size() == 1
                                    ? " points"
                                    : " points of phase " + phase.number()));
        }
        return String.join(", ", parts);
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }
}
