package tandem.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SteppedClockTests {
    static final Instant TODAY = Instant.parse("2026-11-20T15:00:00Z");
    final SteppedClock clock = new SteppedClock(Clock.fixed(TODAY, ZoneOffset.UTC));

    @Test
    void standsWhereTheStoryPutsItAndNothingHappensAtOnce() {
        clock.stepTo(Instant.parse("2025-06-01T02:00:00Z"));
        var first = clock.instant();
        assertThat(clock.instant()).isAfter(first);
        assertThat(LocalDate.now(clock.withZone(ZoneId.of("America/New_York"))))
                .isEqualTo("2025-05-31");
        assertThat(clock.realNow()).isEqualTo(TODAY);
    }

    @Test
    void isTheRealOneAfterwards() {
        clock.stepTo(Instant.parse("2025-06-01T02:00:00Z"));
        clock.letGo();
        assertThat(clock.instant()).isEqualTo(TODAY);
    }
}
