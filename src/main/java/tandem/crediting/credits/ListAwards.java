package tandem.crediting.credits;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which awards to list, the newest first.
 *
 * @param text a certificate's number, or words of the activity's title or of the person's name or
 *     e-mail; blank for all
 * @param after the last one seen; null for the first page
 */
public record ListAwards(String text, @Nullable After after) {
    /** A place in the list. */
    public record After(Instant awardedAt, UUID awardId) {
        /** What {@link #read} reads back from a link. */
        @Override
        public String toString() {
            return awardedAt + "_" + awardId;
        }

        /** Null, the first page, for anything that is no place. */
        public static @Nullable After read(@Nullable String text) {
            var parts = text == null ? new String[0] : text.split("_", 2);
            try {
                return parts.length < 2
                        ? null
                        : new After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException noPlace) {
                return null;
            }
        }
    }
}
