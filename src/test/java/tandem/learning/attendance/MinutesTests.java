package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.learning.attendance.AttendanceFixtures.aPlan;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Span;

/**
 * Numbers from docs/standards/credit-systems.md: agenda 10:00–11:00, break 10:30–10:35, window
 * 9:30–10:15, grace to 10:30.
 */
class MinutesTests {
    private final SessionPlan hour =
            aPlan(
                    at("10:00"),
                    at("11:00"),
                    new Span(at("10:00"), at("10:30")),
                    new Span(at("10:35"), at("11:00")));

    @ParameterizedTest
    @CsvSource({
        "06:00, 55", // early: kept, and counts when the window opens
        "09:29, 55",
        "09:30, 55",
        "10:14, 55",
        "10:29, 55", // grace
        "10:30, 25", // after it: what is left, the break excluded
        "10:32, 25",
        "10:40, 20",
        "10:59, 1",
        "11:00, 0", // after the end: a late request
        "15:00, 0"
    })
    void aScanIsWorthWhatIsLeft(String scan, int minutes) {
        assertThat(Minutes.of(hour, at(scan))).isEqualTo(minutes);
    }

    @Test
    void onlyAScanAfterTheEndIsLate() {
        assertThat(Minutes.isLate(hour, at("10:59"))).isFalse();
        assertThat(Minutes.isLate(hour, at("11:00"))).isTrue();
    }

    /** A session that shows its code at the end sets the window around the end. */
    @Test
    void aWindowAroundTheEndCountsInFullAfterTheEnd() {
        var dropIn =
                new SessionPlan(
                        hour.id(),
                        hour.activityId(),
                        hour.activityTitle(),
                        hour.title(),
                        hour.zone(),
                        hour.startsAt(),
                        hour.endsAt(),
                        hour.place(),
                        at("08:00"),
                        at("16:00"),
                        at("16:15"),
                        hour.claimOpens(),
                        hour.accreditedMinutes(),
                        hour.accredited());
        assertThat(Minutes.of(dropIn, at("15:59"))).isEqualTo(55);
        assertThat(Minutes.isLate(dropIn, at("15:59"))).isFalse();
        assertThat(Minutes.isLate(dropIn, at("16:15"))).isTrue();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }
}
