package tandem.improving.collaboratives;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, latest start first.
 *
 * @param text words of the name; blank for all
 * @param after the last row of the page before; null for the first page
 */
public record FindCollaboratives(String text, @Nullable Place after) {
    /** Where a page ends. */
    public record Place(LocalDate startsOn, UUID id) {
        /** As it stands in an address; {@link #read} takes it back. */
        @Override
        public String toString() {
            return startsOn + "_" + id;
        }

        /** Empty for what nobody's page ended with. */
        public static Optional<Place> read(@Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d\\d-\\d\\d_[0-9a-f-]{36}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Place(
                                LocalDate.parse(text.substring(0, 10)),
                                UUID.fromString(text.substring(11))));
            } catch (RuntimeException malformed) {
                return Optional.empty();
            }
        }
    }
}
