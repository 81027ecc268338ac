package tandem.improving.charts;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tandem.improving.spc.Anhoej;

/** Finds the words for an {@link Answer}; every number in them is one of its figures. */
final class ReadingWriter {
    private static final String NO_CAUSE = "what caused it, or that it will last.";

    private final Answer answer;
    private final Series series;
    private final NumberText numbers;
    private final AxisLabels labels;
    private final SignalWords words;

    ReadingWriter(Answer answer, String unit, boolean labelsAsSent) {
        this.answer = answer;
        this.series = answer.series();
        this.numbers = new NumberText(unit);
        this.labels = AxisLabels.of(answer, labelsAsSent);
        this.words = new SignalWords(answer, numbers, labels);
    }

    Reading write() {
        var now = answer.present();
        var own = own();
        var why = new ReadingDetails(answer, numbers, labels, words).after(own);
        return new Reading(verdict(now, own), why, notSaid(now), new MethodWords(answer).say());
    }

    private String verdict(Answer.Phase now, List<Signal> own) {
        if (now.centre() == null) {
            return "No data yet: there is nothing to read.";
        }
        var signals = own.stream().map(words::say).collect(Collectors.joining(" "));
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
        return answer.hasLimits()
                ? "No signal: all "
                        + labels.count(plotted(point -> true))
                        + " lie within the limits around "
                        + words.centre(answer.present())
                        + "; they differ as chance would make them."
                : "There are no limits to compare the points with.";
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
}
