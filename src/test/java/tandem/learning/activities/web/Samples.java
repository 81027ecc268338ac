package tandem.learning.activities.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tandem.learning.activities.ActivityState;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.AgendaItem;
import tandem.learning.activities.Blocker;
import tandem.learning.activities.CheckInWindow;
import tandem.learning.activities.ContentRole;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.DisclosureBlock;
import tandem.learning.activities.Editing;
import tandem.learning.activities.Objective;
import tandem.learning.activities.Offer;
import tandem.learning.activities.PersonView;
import tandem.learning.activities.Relationship;
import tandem.learning.activities.SessionView;
import tandem.learning.activities.Statements;
import tandem.learning.activities.VisitFit;

/** An activity as the services hand it to the pages: noon to one, Eastern, March 5, 2026. */
final class Samples {
    static final UUID ACTIVITY = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    static final UUID SESSION = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    static final UUID PERSON = UUID.fromString("0198a000-0000-7000-8000-000000000003");
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    static final Instant NOON = Instant.parse("2026-03-05T17:00:00Z");

    private Samples() {}

    static SessionView session() {
        return new SessionView(
                SESSION,
                2,
                "Foot exam in ten minutes",
                EASTERN,
                NOON,
                NOON.plusSeconds(3600),
                "Harlan Street Conference Center, room 2",
                "https://meet.example/foot",
                CheckInWindow.usual(),
                null,
                List.of(
                        new AgendaItem(0, 25, "Ten-minute exam, shown live", true),
                        new AgendaItem(25, 30, "Break", false),
                        new AgendaItem(30, 60, "Cases", true)),
                List.of(PERSON));
    }

    static PersonView person() {
        return new PersonView(
                PERSON,
                3,
                "Thomas Birk, RDN",
                "Prairie Gate Health",
                Set.of(ContentRole.FACULTY),
                null,
                "t.birk@prairie.example",
                true,
                false,
                List.of(
                        new Relationship(
                                "Glucora Devices",
                                "Advisory board",
                                LocalDate.of(2025, 3, 31),
                                "Slides reviewed by a peer.")));
    }

    static ActivityView activity(ActivityState state) {
        return new ActivityView(
                ACTIVITY,
                4,
                "Foot exam in ten minutes",
                "Half of the feet of patients with diabetes go unseen.",
                new VisitFit(
                        "While rooming", "Note phrase .foot", "Order set from the problem list"),
                state,
                List.of(new Objective(UUID.randomUUID(), "Examine a foot in ten minutes")),
                List.of(session()),
                List.of(person()),
                List.of(offer(CreditType.AMA_PRA_1), offer(CreditType.PARTICIPATION)),
                new Statements(
                        "Erie Plains is accredited.",
                        "Erie Plains designates this live activity for a maximum of 1.00 AMA PRA Category 1 Credit™.",
                        "This certificate records participation."));
    }

    static Offer offer(CreditType type) {
        return new Offer(
                UUID.randomUUID(),
                ACTIVITY,
                type,
                new BigDecimal("1.00"),
                NOON.minusSeconds(9),
                true);
    }

    static Editing editing() {
        var at = "/activities/" + ACTIVITY;
        return new Editing(
                activity(ActivityState.DRAFT),
                List.of(
                        new Blocker(
                                "activity.blocker.notCleared",
                                List.of("Thomas Birk, RDN"),
                                at + "/people/" + PERSON)),
                List.of(
                        new Editing.Part("activity.part.basics", at + "/edit", "done", true),
                        new Editing.Part("activity.part.people", at + "/people", "now", false)));
    }

    static DisclosureBlock disclosures() {
        return new DisclosureBlock(
                "One person has a relevant financial relationship.",
                List.of(
                        new DisclosureBlock.Line(
                                "Thomas Birk, RDN",
                                "Speaker · Prairie Gate Health",
                                "Advisory board, Glucora Devices (ended March 2025)",
                                "Mitigated: slides reviewed.")));
    }
}
