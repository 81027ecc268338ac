package tandem.improving.collaboratives;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class CollaborativesFixtures {
    static final ZoneId OHIO = ZoneId.of("America/New_York");

    /** What the clock of every Postgres test says, as a date in Ohio. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private CollaborativesFixtures() {}

    /** Open for joining today, running from tomorrow for a year, with a name of its own. */
    static PlanCollaborative aPlan() {
        return aPlan("Diabetes education " + UUID.randomUUID(), null);
    }

    static PlanCollaborative aPlan(String name, @Nullable UUID sourceActivityId) {
        return new PlanCollaborative(
                name,
                "Refer a third of our patients by December",
                OHIO,
                TODAY.plusDays(1),
                TODAY.plusYears(1),
                TODAY.minusDays(10),
                TODAY.plusDays(10),
                aKickOff("2026-03-10T16:00:00Z"),
                sourceActivityId);
    }

    static KickOff aKickOff(String startsAt) {
        var start = Instant.parse(startsAt);
        return new KickOff(start, start.plus(Duration.ofMinutes(90)), "Room 2, or online");
    }

    static PlanCollaborative openFrom(PlanCollaborative plan, LocalDate opens, LocalDate closes) {
        return new PlanCollaborative(
                plan.name(),
                plan.aim(),
                plan.zone(),
                plan.startsOn(),
                plan.endsOn(),
                opens,
                closes,
                plan.kickOff(),
                plan.sourceActivityId());
    }

    /** As it is shown to whoever asks. */
    static CollaborativeView aView(PlanCollaborative plan) {
        return new CollaborativeView(
                UUID.randomUUID(),
                0,
                plan.name(),
                plan.aim(),
                plan.zone(),
                plan.startsOn(),
                plan.endsOn(),
                plan.enrollmentOpensOn(),
                plan.enrollmentClosesOn(),
                true,
                plan.kickOff(),
                plan.sourceActivityId());
    }
}
