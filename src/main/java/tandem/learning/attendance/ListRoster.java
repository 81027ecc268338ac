package tandem.learning.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a session's roster are wanted.
 *
 * @param words of the name or e-mail; blank for all
 * @param after the last visit of the page before; null for the first page
 */
public record ListRoster(UUID sessionId, String words, Show show, @Nullable UUID after) {
    /** Ended visits stand only in a list of their own. */
    public enum Show {
        EVERYONE,
        NEED_YOU,
        UNFINISHED,
        UNDONE;

        public String messageKey() {
            return "roster.show." + name();
        }
    }
}
