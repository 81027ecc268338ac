package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.improving.spc.Anhoej;

/** Finds the words for an {@link Answer}; every number in them is one of its figures. */
final class ReadingWriter {
    private static final String NO_CAUSE = "what caused it, or that it will last.";

    private final Answer answer;
    private final Series series;
    private final NumberText numbers;
    private final AxisLabels labels;
    private final SignalWords words;
    private final String centre;

    ReadingWriter(Answer answer, String unit, boolean labelsAsSent) {
        this.answer = answer;
        this.series = answer.series();
        this.numbers = new NumberText(unit);
        this.labels = AxisLabels.of(answer, labelsAsSent);
        this.words = new SignalWords(answer, numbers, labels);
        this.centre = series.fixedCentreLine() == null ? series.chart().centre() : "given line";
    }

    Reading write() {
        var now = answer.present();
        var why = new ArrayList<String>(further());
        fewPoints(now).ifPresent(why::add);
        runs(now).ifPresent(why::add);
        expectedRuns(now).ifPresent(why::add);
        limits(now).ifPresent(why::add);
        why.addAll(earlier());
        why.addAll(leftOut());
        why.addAll(target(now));
        why.addAll(cautions());
        return new Reading(
                verdict(now), List.copyOf(why), notSaid(now), new MethodWords(answer).say());
    }

    private String verdict(Answer.Phase now) {
        if (now.centre() == null) {
            return "No data yet: there is nothing to read.";
        }
        var signals = own().stream().map(words::say).collect(Collectors.joining(" "));
        if (!series.ordered()) {
            return unordered(signals);
        }
        if (now.tooFewPoints()) {
            return tooFew(now) + (signals.isEmpty() ? "" : " " + signals);
        }
        return signals.isEmpty() ? none(now) : signals;
    }

    /**
     * The signals to read first: those of the sets that every chart has, or the first further one.
     */
    private List<Signal> own() {
        var own = answer.signalsNow().filter(signal -> !signal.set().onRequest()).toList();
        return own.isEmpty() ? answer.signalsNow().limit(1).toList() : own;
    }

    private List<String> further() {
        var own = own();
        return answer.signalsNow()
                .filter(signal -> !own.contains(signal))
                .map(words::say)
                .distinct()
                .toList();
    }

    private String notSaid(Answer.Phase now) {
        if (now.centre() == null) {
            return "anything about the " + labels.noun(2) + " without data.";
        }
        if (!series.ordered()) {
            return series.chart().hasLimits()
                    ? "why they differ, or who is better: who is counted and how differs, too."
                    : "anything about the order of the points.";
        }
        if (answer.signalsNow().findAny().isPresent()) {
            return NO_CAUSE;
        }
        return now.tooFewPoints()
                ? "whether anything has changed. More " + labels.noun(2) + " will tell."
                : "that nothing changed. A small or a recent change may not show yet.";
    }

    private String unordered(String signals) {
        if (!series.chart().hasLimits()) {
            return "The axis has no time, so no rule about runs applies.";
        }
        if (!signals.isEmpty()) {
            return signals;
        }
        return hasLimits()
                ? "No signal: all "
                        + labels.count(plotted(point -> true))
                        + " lie within the limits around "
                        + words.centre(answer.present())
                        + "; they differ as chance would make them."
                : "There are no limits to compare the points with.";
    }

    private boolean hasLimits() {
        return answer.points().stream().anyMatch(point -> point.limits() != null);
    }

    private String tooFew(Answer.Phase now) {
        if (series.chart() == Chart.XMR_MDC) {
            return "Too few points: "
                    + now.baselinePoints()
                    + (now.baselinePoints() == 1 ? " value" : " values")
                    + " around "
                    + words.centre(now)
                    + " so far; the limits say something from "
                    + (series.splitAfter().isEmpty() ? 13 : 12)
                    + ".";
        }
        return "Too few points: "
                + (now.useful() == 0 ? "none" : now.useful())
                + (now.useful() > 1 ? " lie" : " lies")
                + " off "
                + words.centre(now)
                + " so far; the rules say something from "
                + Anhoej.FEWEST
                + ".";
    }

    /** Where the verdict speaks of something else. */
    private Optional<String> fewPoints(Answer.Phase now) {
        return now.tooFewPoints() && (now.centre() == null || !series.ordered())
                ? Optional.of("Too few points to say much: " + now.useful() + " off the line.")
                : Optional.empty();
    }

    private String none(Answer.Phase now) {
        return "No signal: the "
                + labels.count(plotted(point -> point.phase() == now.number() && point.included()))
                + " vary around "
                + words.centre(now)
                + " as chance would.";
    }

    private int plotted(Predicate<Answer.Plotted> which) {
        return (int)
                answer.points().stream()
                        .filter(which)
                        .filter(point -> point.value() != null)
                        .count();
    }

    private Optional<String> runs(Answer.Phase now) {
        if (now.longestRun() == null
                || !series.ordered()
                || series.chart() == Chart.MR
                || series.chart() == Chart.XMR_MDC) {
            return Optional.empty();
        }
        return Optional.of(
                "Anhøj rules, "
                        + now.useful()
                        + (now.useful() == 1 ? " useful point" : " useful points")
                        + ": by chance the longest run would rarely be above "
                        + now.longestRunMax()
                        + " and the line would cross the "
                        + centre
                        + " at least "
                        + SignalWords.times(Objects.requireNonNull(now.crossingsMin()))
                        + "; here the longest run is "
                        + now.longestRun()
                        + " and it crosses "
                        + SignalWords.times(Objects.requireNonNull(now.crossings()))
                        + ".");
    }

    /** Familiar tables print the critical values themselves, so both are said. */
    private Optional<String> expectedRuns(Answer.Phase now) {
        var ihi = answer.ihi();
        var test = ihi == null ? null : ihi.runs().get(now.number() - 1);
        return test == null || test.runs() == null
                ? Optional.empty()
                : Optional.of(
                        "IHI rules: "
                                + test.fewestRuns()
                                + " to "
                                + test.mostRuns()
                                + " runs are expected, here are "
                                + test.runs()
                                + "; fewer than "
                                + test.fewestRuns()
                                + " or more than "
                                + test.mostRuns()
                                + " signal.");
    }

    private Optional<String> limits(Answer.Phase now) {
        if (!series.chart().hasLimits() || now.centre() == null) {
            return Optional.empty();
        }
        if (!hasLimits()) {
            return Optional.of("There are no limits: the values so far do not allow any.");
        }
        var values = now.baselinePoints() + (now.baselinePoints() == 1 ? " value" : " values");
        return now.trialLimits()
                ? Optional.of("Trial limits: they rest on " + values + " and may still move.")
                : Optional.empty();
    }

    private List<String> earlier() {
        return answer.signals().stream()
                .filter(signal -> signal.phase() < answer.phases().size())
                .map(signal ->
                        "In phase " + signal.phase() + ": " + decapitalized(words.say(signal)))
                .toList();
    }

    private static String decapitalized(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Gaps, hidden points and those somebody excluded. */
    private List<String> leftOut() {
        var said = new ArrayList<String>();
        var hidden = indices(point -> answer.isHidden(point));
        if (!hidden.isEmpty()) {
            said.add(
                    hidden.size()
                            + " of "
                            + labels.count(answer.points().size())
                            + " hidden (small numbers); computed without "
                            + (hidden.size() == 1 ? "it." : "them."));
        }
        var missing = indices(point -> point.isGap() && !answer.isHidden(point));
        if (!missing.isEmpty()) {
            said.add(
                    "No data for "
                            + list(missing)
                            + ": a gap is drawn as a gap and enters no figure.");
        }
        var excluded = indices(point -> point.value() != null && !point.included());
        if (!excluded.isEmpty()) {
            said.add(
                    "Left out on purpose, drawn hollow: "
                            + list(excluded)
                            + "; "
                            + (excluded.size() == 1 ? "it enters" : "they enter")
                            + " no line and no run.");
        }
        return said;
    }

    private List<Integer> indices(Predicate<Answer.Plotted> which) {
        return answer.points().stream().filter(which).map(Answer.Plotted::index).toList();
    }

    private String list(List<Integer> points) {
        return points.size() > 3 ? labels.count(points.size()) : words.named(points);
    }

    private List<String> target(Answer.Phase now) {
        var target = series.target();
        var line = now.centre();
        if (target == null || line == null || series.direction() == Direction.NEUTRAL) {
            return List.of();
        }
        if (answer.xmr() != null) {
            return assurance(target);
        }
        if (restsOnThePast(now)) {
            return List.of();
        }
        var reached = series.direction() == Direction.INCREASE ? line >= target : line <= target;
        return List.of(
                capitalized(words.centre(now))
                        + (reached ? " has reached" : " has not reached")
                        + " the target of "
                        + numbers.trimmed(target)
                        + ".");
    }

    private static String capitalized(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private List<String> assurance(double target) {
        var assurance = Objects.requireNonNull(answer.xmr()).assurance();
        if (assurance == null) {
            return List.of();
        }
        var said = "Assurance: the target of " + numbers.trimmed(target);
        return List.of(
                switch (assurance) {
                    case CONSISTENT_PASS ->
                            said
                                    + " lies beyond the limits on the good side: the process as it is"
                                    + " meets it consistently.";
                    case CONSISTENT_FAIL ->
                            said
                                    + " lies beyond what the process as it is can reach: it fails it"
                                    + " consistently.";
                    case INCONSISTENT ->
                            said
                                    + " lies within the limits: as the process is, it is met at times"
                                    + " and missed at times.";
                });
    }

    /** A kept baseline says where the process was, not where it is. */
    private boolean restsOnThePast(Answer.Phase phase) {
        var frozen = series.freeze().get(phase.number() - 1);
        return series.fixedCentreLine() != null
                || (frozen > 0 && frozen < phase.lastIndex() - phase.firstIndex() + 1);
    }

    private List<String> cautions() {
        var rules =
                answer.rules().isEmpty()
                        ? Stream.<String>empty()
                        : Stream.of("More rules find more, and raise more false alarms.");
        var unread =
                !series.chart().readsDenominators()
                                && series.points().stream().anyMatch(point -> point.n() != null)
                        ? Stream.of("A denominator was sent; this kind of chart does not read it.")
                        : Stream.<String>empty();
        var latest = answer.xmr() == null ? null : answer.xmr().latest();
        var variation =
                latest == null
                        ? Stream.<String>empty()
                        : Stream.of("Variation at the latest value: " + latest.words() + ".");
        return Stream.of(variation, rules, unread).flatMap(it -> it).toList();
    }
}
