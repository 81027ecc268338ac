package tandem.improving.charts;

import java.util.List;

/**
 * What a chart says in words that a clinician understands, and what it does not say. The same for a
 * page, a print and a program.
 *
 * @param verdict the one sentence to read
 * @param why which rules, and how the figures compare with chance
 * @param notSaid begins after "What it does not say:"
 */
public record Reading(String verdict, List<String> why, String notSaid, String method) {
    /**
     * @param unit as in {@link NumberText}
     * @param labelsAsSent months and days said as the caller spells them
     */
    public static Reading of(Answer answer, String unit, boolean labelsAsSent) {
        return new ReadingWriter(answer, unit, labelsAsSent).write();
    }

    /** What the places are called: "Sep 2025" for the month {@code 2025-09}. */
    public static List<String> labels(Answer answer) {
        var labels = AxisLabels.of(answer, false);
        return answer.points().stream().map(point -> labels.say(point.index())).toList();
    }

    /** From the first place to the last: "Sep 2024 to Aug 2026". */
    public static String stretch(Answer answer) {
        return AxisLabels.of(answer, false).from(1, answer.points().size());
    }

    /** All in one paragraph. */
    public String text() {
        return verdict + " " + String.join(" ", why) + " What it does not say: " + notSaid;
    }
}
