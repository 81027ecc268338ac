package tandem.learning.activities;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** What the clocks of a zone show, as an instant. */
public final class LocalTimes {
    private LocalTimes() {}

    /**
     * Empty where the clocks are set forward over that time: it never comes. Where they are set
     * back it comes twice; the first is meant.
     */
    public static Optional<Instant> instant(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time).stream()
                .map(time::toInstant)
                .min(Instant::compareTo);
    }
}
