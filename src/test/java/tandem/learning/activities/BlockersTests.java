package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlockersTests {
    static final UUID ACTIVITY = UUID.randomUUID();
    static final Instant NOON = Instant.parse("2026-03-05T17:00:00Z");

    @Test
    void nothingBlocksACompleteActivity() {
        assertThat(Blockers.of(activity(session("Room 2", 60), person(true, true), "1.00", true)))
                .isEmpty();
    }

    @Test
    void oneUnclearedPersonBlocksAndIsLinked() {
        var person = person(true, false);
        assertThat(Blockers.of(activity(session("Room 2", 60), person, "1.00", true)))
                .containsExactly(
                        new Blocker(
                                "activity.blocker.notCleared",
                                List.of("Thomas Birk"),
                                "/activities/" + ACTIVITY + "/people/" + person.id()));
        assertThat(Blockers.of(activity(session("Room 2", 60), person(false, false), "1.00", true)))
                .extracting(Blocker::messageKey)
                .containsExactly("activity.blocker.notDisclosed");
    }

    @Test
    void creditMayNotExceedWhatTheAgendaGives() {
        assertThat(Blockers.of(activity(session("Room 2", 52), person(true, true), "1.00", true)))
                .containsExactly(
                        new Blocker(
                                "activity.blocker.overTheAgenda",
                                List.of("52", "0.75", "1.00"),
                                "/activities/" + ACTIVITY + "/credit"));
        assertThat(Blockers.of(activity(session("Room 2", 53), person(true, true), "1.00", true)))
                .isEmpty();
    }

    @Test
    void creditDesignatedAfterTheStartBlocks() {
        assertThat(Blockers.of(activity(session("Room 2", 60), person(true, true), "1.00", false)))
                .extracting(Blocker::messageKey)
                .containsExactly("activity.blocker.designatedLate");
    }

    @Test
    void theStatementNamesTheAmountThatIsDesignated() {
        assertThat(Blockers.of(activity(session("Room 2", 60), person(true, true), "0.75", true)))
                .extracting(Blocker::messageKey)
                .containsExactly("activity.blocker.otherAmount");
    }

    @Test
    void aSessionIsSomewhere() {
        assertThat(Blockers.of(activity(session("", 60), person(true, true), "1.00", true)))
                .extracting(Blocker::messageKey)
                .containsExactly("activity.blocker.noPlace");
    }

    static ActivityView activity(
            SessionView session, PersonView person, String credit, boolean inTime) {
        return new ActivityView(
                ACTIVITY,
                0,
                "Feet",
                "Unseen",
                new VisitFit("", "", ""),
                ActivityState.DRAFT,
                List.of(new Objective(UUID.randomUUID(), "Examine a foot")),
                List.of(session),
                List.of(person),
                List.of(
                        offer(CreditType.AMA_PRA_1, credit, inTime),
                        offer(CreditType.PARTICIPATION, credit, inTime)),
                new Statements("Accredited", "a maximum of 1.00 AMA PRA Category 1 Credit", "P"));
    }

    static Offer offer(CreditType type, String credit, boolean inTime) {
        return new Offer(UUID.randomUUID(), ACTIVITY, type, new BigDecimal(credit), NOON, inTime);
    }

    static PersonView person(boolean disclosed, boolean cleared) {
        return new PersonView(
                UUID.randomUUID(),
                0,
                "Thomas Birk",
                "",
                Set.of(ContentRole.FACULTY),
                null,
                null,
                disclosed,
                cleared,
                List.of());
    }

    static SessionView session(String place, int minutes) {
        return new SessionView(
                UUID.randomUUID(),
                0,
                "Feet",
                ZoneId.of("America/New_York"),
                NOON,
                NOON.plusSeconds(3600),
                place,
                "",
                CheckInWindow.usual(),
                null,
                List.of(new AgendaItem(0, minutes, "Exam", true)),
                List.of());
    }
}
