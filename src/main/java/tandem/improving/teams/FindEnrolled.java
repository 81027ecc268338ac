package tandem.improving.teams;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of who joined a collaborative, latest first.
 *
 * @param after the last row of the page before; null for the first page
 */
public record FindEnrolled(UUID collaborativeId, boolean withoutTeam, @Nullable Place after) {
    /** Where a page ends. */
    public record Place(Instant at, UUID id) {
        /** As it stands in an address; {@link #read} takes it back. */
        @Override
        public String toString() {
            return at + "_" + id;
        }

        /** Empty for what nobody's page ended with. */
        public static Optional<Place> read(@Nullable String text) {
            var parts = text == null ? new String[0] : text.split("_", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (RuntimeException malformed) {
                return Optional.empty();
            }
        }
    }
}
