package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written by one library, read by another. */
class CalendarFileTests {
    /** The day before the clocks go forward and back in Ohio, and the day itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-07T12:00",
                "2026-03-08T12:00",
                "2026-10-31T12:00",
                "2026-11-01T12:00"
            })
    void saysTheInstantsOfTheSession(LocalDateTime noon) {
        var zone = ZoneId.of("America/New_York");
        var start = noon.atZone(zone).toInstant();
        var end = noon.plusHours(1).atZone(zone).toInstant();
        var id = UUID.randomUUID();
        var text =
                CalendarFile.of(
                        List.of(
                                new CalendarFile.Event(
                                        id,
                                        "Refer early, refer warmly; now",
                                        start,
                                        end,
                                        "Harlan Street 2, room B",
                                        "https://tandem.example/activities/1")),
                        Instant.parse("2026-03-02T10:00:00Z"));
        var read = Biweekly.parse(text).first();
        assertThat(read.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        var event = read.getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(end);
        assertThat(event.getSummary().getValue()).isEqualTo("Refer early, refer warmly; now");
        assertThat(event.getLocation().getValue()).isEqualTo("Harlan Street 2, room B");
        assertThat(event.getUid().getValue()).isEqualTo(id + "@tandem");
        assertThat(text).contains("DTSTART:", "Z\r\n").doesNotContain("TZID");
    }
}
