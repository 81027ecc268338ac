package tandem.learning.attendance.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.attendance.EvaluationPage;

/** An objective is written once and read twice: as the end of a question, and as a promise. */
final class Wording {
    /** An objective as the pages ask for it. */
    record Asked(UUID id, String question, String promise) {}

    private Wording() {}

    static List<Asked> asked(EvaluationPage page) {
        return page.objectives().stream()
                .map(it -> new Asked(it.id(), asQuestion(it.text()), asPromise(it.text())))
                .toList();
    }

    /** "Name the four times to refer." → "name the four times to refer"; "DSMES …" stays. */
    static String asQuestion(String objective) {
        var text = withoutStop(objective);
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    /** "name the four times to refer." → "Name the four times to refer". */
    static String asPromise(String objective) {
        var text = withoutStop(objective);
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String withoutStop(String text) {
        return text.strip().replaceFirst("[.?!;,…]+$", "");
    }
}
