package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agenda 10:00–11:00 with a break 10:30–10:35 of docs/standards/credit-systems.md */
class SessionPlanTests {
    static final Instant TEN = Instant.parse("2026-03-05T15:00:00Z");

    @ParameterizedTest
    @CsvSource({"-40, 55", "0, 55", "32, 25", "35, 25", "29, 26", "59, 1", "60, 0", "600, 0"})
    void aScanIsWorthTheAccreditedMinutesLeft(int after, int minutes) {
        assertThat(plan(withABreak(), 55).minutesFrom(at(after))).isEqualTo(minutes);
    }

    @Test
    void aMinuteBegunIsNotAMinute() {
        assertThat(plan(withABreak(), 55).minutesFrom(at(59).plusSeconds(1))).isZero();
    }

    @Test
    void minutesThatWereSetAreNeverExceeded() {
        assertThat(plan(List.of(new Span(TEN, at(60))), 45).minutesFrom(at(0))).isEqualTo(45);
        assertThat(plan(List.of(new Span(TEN, at(60))), 45).minutesFrom(at(40))).isEqualTo(20);
    }

    @Test
    void runsFromTheOpeningToTheEndOrTheEndOfTheGrace() {
        var plan = plan(withABreak(), 55);
        assertThat(plan.runsAt(at(-31))).isFalse();
        assertThat(plan.runsAt(at(-30))).isTrue();
        assertThat(plan.runsAt(at(59))).isTrue();
        assertThat(plan.runsAt(at(60))).isFalse();
    }

    @Test
    void whatRunsInParallelCountsOnce() {
        var union =
                Agenda.accredited(
                        TEN,
                        List.of(
                                new AgendaItem(30, 60, "Room B", true),
                                new AgendaItem(0, 40, "Room A", true),
                                new AgendaItem(20, 30, "Coffee", false),
                                new AgendaItem(60, 70, "Both", true),
                                new AgendaItem(80, 90, "After the break", true)));
        assertThat(union).containsExactly(new Span(TEN, at(70)), new Span(at(80), at(90)));
        assertThat(Agenda.minutes(union)).isEqualTo(80);
    }

    static List<Span> withABreak() {
        return List.of(new Span(TEN, at(30)), new Span(at(35), at(60)));
    }

    static Instant at(int minutes) {
        return TEN.plusSeconds(60L * minutes);
    }

    static SessionPlan plan(List<Span> accredited, int minutes) {
        return new SessionPlan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Feet",
                "Feet",
                ZoneId.of("America/New_York"),
                TEN,
                at(60),
                "Room 2",
                at(-30),
                at(15),
                at(30),
                at(60),
                minutes,
                accredited);
    }
}
