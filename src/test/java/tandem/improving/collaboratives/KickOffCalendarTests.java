package tandem.improving.collaboratives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tandem.improving.collaboratives.CollaborativesFixtures.aKickOff;
import static tandem.improving.collaboratives.CollaborativesFixtures.aPlan;
import static tandem.improving.collaboratives.CollaborativesFixtures.aView;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written by ical4j, read back by biweekly: two libraries must agree on every instant. */
class KickOffCalendarTests {
    static final Instant WRITTEN = Instant.parse("2026-03-02T10:00:00Z");

    /** Noon in Ohio the day before and the day after the clocks change, in both directions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-07T17:00:00Z",
                "2026-03-09T16:00:00Z",
                "2026-10-31T16:00:00Z",
                "2026-11-02T17:00:00Z"
            })
    void saysTheKickOffsInstantsOnBothSidesOfAClockChange(String startsAt) {
        var collaborative = kickingOff(startsAt);
        var event = readBack(collaborative);
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(collaborative.kickOff().startsAt());
        assertThat(event.getDateEnd().getValue().toInstant())
                .isEqualTo(collaborative.kickOff().endsAt());
    }

    @Test
    void writesTimesInUtcSoThatNoCalendarNeedsOurZones() {
        var text = new String(file(kickingOff("2026-03-09T16:00:00Z")), UTF_8);
        assertThat(text).contains("DTSTART:20260309T160000Z", "DTEND:20260309T173000Z");
        assertThat(text).doesNotContain("TZID", "VTIMEZONE");
    }

    @Test
    void saysWhatAndWhereAndReplacesItsFormerSelf() {
        var collaborative = kickingOff("2026-03-09T16:00:00Z");
        var event = readBack(collaborative);
        assertThat(event.getSummary().getValue()).isEqualTo("Kick-off: Diabetes, educated; early");
        assertThat(event.getLocation().getValue()).isEqualTo("Room 2, or online");
        assertThat(event.getDescription().getValue()).isEqualTo("https://tandem.example/c");
        assertThat(event.getUid().getValue()).contains(collaborative.id().toString());
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(WRITTEN);
    }

    private static CollaborativeView kickingOff(String startsAt) {
        var plan = aPlan("Diabetes " + UUID.randomUUID(), null);
        return aView(
                new PlanCollaborative(
                        plan.name(),
                        plan.aim(),
                        plan.zone(),
                        plan.startsOn(),
                        plan.endsOn(),
                        plan.enrollmentOpensOn(),
                        plan.enrollmentClosesOn(),
                        aKickOff(startsAt),
                        null));
    }

    private static byte[] file(CollaborativeView collaborative) {
        return KickOffCalendar.file(
                collaborative,
                "Kick-off: Diabetes, educated; early",
                "https://tandem.example/c",
                WRITTEN);
    }

    private static VEvent readBack(CollaborativeView collaborative) {
        return Biweekly.parse(new String(file(collaborative), UTF_8))
                .first()
                .getEvents()
                .getFirst();
    }
}
