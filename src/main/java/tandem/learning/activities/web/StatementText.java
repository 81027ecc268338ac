package tandem.learning.activities.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement with the AMA's phrase apart: it is set in italics (docs/standards/credit-systems.md).
 */
record StatementText(List<Part> parts) {
    private static final Pattern PHRASE = Pattern.compile("AMA PRA Category 1 Credits?");

    record Part(String text, boolean italic) {}

    static StatementText of(String statement) {
        var parts = new ArrayList<Part>();
        var phrase = PHRASE.matcher(statement);
        int end = 0;
        while (phrase.find()) {
            parts.add(new Part(statement.substring(end, phrase.start()), false));
            parts.add(new Part(phrase.group(), true));
            end = phrase.end();
        }
        parts.add(new Part(statement.substring(end), false));
        return new StatementText(List.copyOf(parts));
    }
}
