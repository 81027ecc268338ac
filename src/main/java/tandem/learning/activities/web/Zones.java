package tandem.learning.activities.web;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import tandem.platform.shared.Option;
import tandem.platform.shared.When;

/** The zones a session may be in. */
final class Zones {
    private static final List<String> UNITED_STATES =
            List.of(
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Phoenix",
                    "America/Los_Angeles",
                    "America/Anchorage",
                    "Pacific/Honolulu",
                    "America/Puerto_Rico");

    private Zones() {}

    /** Those of the United States, and {@code own} where it is none of them. */
    static List<Option> options(ZoneId own) {
        return Stream.concat(Stream.of(own.getId()), UNITED_STATES.stream())
                .distinct()
                .map(id -> new Option(id, When.zone(ZoneId.of(id)) + " (" + id + ")"))
                .toList();
    }
}
