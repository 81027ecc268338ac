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

    /** All in one paragraph. */
    public String text() {
        return verdict + " " + String.join(" ", why) + " What it does not say: " + notSaid;
    }
}
