package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTests {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");

    /** Forward on March 8, 2026, at two; back on November 1 at two. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08T01:59, 2026-03-08T06:59:00Z",
        "2026-03-08T03:00, 2026-03-08T07:00:00Z",
        "2026-11-01T00:59, 2026-11-01T04:59:00Z",
        "2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "2026-11-01T02:00, 2026-11-01T07:00:00Z"
    })
    void readsTheClocksOfTheZone(LocalDateTime time, Instant instant) {
        assertThat(LocalTimes.instant(time, EASTERN)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08T02:00", "2026-03-08T02:59"})
    void knowsThatTheSkippedHourNeverComes(LocalDateTime time) {
        assertThat(LocalTimes.instant(time, EASTERN)).isEmpty();
    }
}
