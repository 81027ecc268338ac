package tandem.learning.activities;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is entered.
 *
 * @param startsAt on the clocks of {@code zone}, as {@code endsAt}
 * @param minutes accredited minutes where they are not the agenda's; else null
 * @param faculty of the activity's people
 */
public record SessionDetails(
        String title,
        ZoneId zone,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String place,
        String link,
        CheckInWindow window,
        @Nullable Integer minutes,
        List<UUID> faculty) {
    public SessionDetails {
        faculty = List.copyOf(faculty);
    }
}
