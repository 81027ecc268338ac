package tandem.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTests {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");

    @Test
    void aDayIsNamedAsTheStyleSays() {
        assertThat(When.day(LocalDate.of(2027, 1, 14))).isEqualTo("Thu, Jan 14, 2027");
        assertThat(When.longDay(LocalDate.of(2027, 1, 14))).isEqualTo("Thursday, January 14, 2027");
        assertThat(When.month(LocalDate.of(2027, 1, 14))).isEqualTo("January 2027");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-14T14:00:00Z | Thu, Jan 14, 2027, 9:00 a.m. Eastern",
                "2027-07-14T16:00:00Z | Wed, Jul 14, 2027, noon Eastern",
                "2027-01-15T04:30:00Z | Thu, Jan 14, 2027, 11:30 p.m. Eastern",
                "2027-01-14T05:05:00Z | Thu, Jan 14, 2027, 12:05 a.m. Eastern"
            })
    void aMomentIsTheDayAndHourOfItsZone(Instant moment, String read) {
        assertThat(When.at(moment, EASTERN)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-09-18T16:00:00Z | 2025-09-18T17:30:00Z | Thursday, September 18, 2025, noon–1:30 p.m. Eastern",
                "2025-09-18T13:00:00Z | 2025-09-18T15:00:00Z | Thursday, September 18, 2025, 9:00–11:00 a.m. Eastern",
                "2025-09-19T03:00:00Z | 2025-09-19T05:00:00Z | Thursday, September 18, 2025, 11:00 p.m. to Friday, September 19, 2025, 1:00 a.m. Eastern"
            })
    void aSpanSaysNothingTwice(Instant from, Instant to, String read) {
        assertThat(When.span(from, to, EASTERN)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"America/Chicago, Central", "America/Phoenix, Mountain", "Z, UTC", "UTC, UTC"})
    void aZoneIsCalledTheSameInSummerAndWinter(String zone, String called) {
        assertThat(When.zone(ZoneId.of(zone))).isEqualTo(called);
    }
}
