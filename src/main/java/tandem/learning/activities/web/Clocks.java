package tandem.learning.activities.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of an agenda, under a heading that names day and zone. */
final class Clocks {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.US);

    private Clocks() {}

    /** "12:25–1:00". */
    static String range(Instant from, Instant to, ZoneId zone) {
        return CLOCK.format(from.atZone(zone)) + "–" + CLOCK.format(to.atZone(zone));
    }
}
