package tandem.improving.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What stands behind a verdict: further rules, figures of chance, what is left out, the target. */
final class ReadingDetails {
    private final Answer answer;
    private final Series series;
    private final NumberText numbers;
    private final AxisLabels labels;
    private final SignalWords words;
    private final String centre;

    ReadingDetails(Answer answer, NumberText numbers, AxisLabels labels, SignalWords words) {
        this.answer = answer;
        this.series = answer.series();
        this.numbers = numbers;
        this.labels = labels;
        this.words = words;
        this.centre = series.fixedCentreLine() == null ? series.chart().centre() : "given line";
    }

    /**
     * @param own signals that the verdict has told already
     */
    List<String> after(List<Signal> own) {
        var now = answer.present();
        var why = new ArrayList<String>(further(own));
        fewPoints(now).ifPresent(why::add);
        runs(now).ifPresent(why::add);
        expectedRuns(now).ifPresent(why::add);
        limits(now).ifPresent(why::add);
        why.addAll(earlier());
        why.addAll(leftOut());
        why.addAll(target(now));
        why.addAll(cautions());
        return List.copyOf(why);
    }

    private List<String> further(List<Signal> own) {
        return answer.signalsNow()
                .filter(signal -> !own.contains(signal))
                .map(words::say)
                .distinct()
                .toList();
    }

    /** Where the verdict speaks of something else. */
    private Optional<String> fewPoints(Answer.Phase now) {
        return now.tooFewPoints() && (now.centre() == null || !series.ordered())
                ? Optional.of("Too few points to say much: " + now.useful() + " off the line.")
                : Optional.empty();
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
        if (!answer.hasLimits()) {
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
