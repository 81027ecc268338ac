package tandem.learning.activities;

import java.util.List;

/**
 * Something that stands between a draft and its publication.
 *
 * @param messageKey of messages/, with {@code details}
 * @param href the page that mends it
 */
public record Blocker(String messageKey, List<String> details, String href) {
    public Blocker {
        details = List.copyOf(details);
    }
}
