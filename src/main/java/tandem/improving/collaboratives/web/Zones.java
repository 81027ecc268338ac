package tandem.improving.collaboratives.web;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.platform.shared.Option;
import tandem.platform.shared.When;

/** The zones of the United States, and whichever other one is in use. */
final class Zones {
    private static final List<ZoneId> OURS =
            Stream.of(
                            "America/New_York",
                            "America/Chicago",
                            "America/Denver",
                            "America/Phoenix",
                            "America/Los_Angeles",
                            "America/Anchorage",
                            "Pacific/Honolulu",
                            "America/Puerto_Rico")
                    .map(ZoneId::of)
                    .toList();

    private Zones() {}

    static List<Option> options(@Nullable ZoneId chosen) {
        var zones = Stream.concat(OURS.stream(), Stream.ofNullable(chosen)).distinct();
        return zones.map(zone -> new Option(zone.getId(), When.zone(zone) + " · " + zone.getId()))
                .toList();
    }
}
