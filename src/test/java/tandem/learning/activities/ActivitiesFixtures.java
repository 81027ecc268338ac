package tandem.learning.activities;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Actor;

/** An hour as a CE office would enter it: noon Eastern of March 5, 2026, three days from now. */
@Component
class ActivitiesFixtures {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    static final LocalDateTime NOON = LocalDateTime.parse("2026-03-05T12:00");

    /** Noon to one: 25 + 25 minutes, a break of five, an evaluation of five. */
    static final List<AgendaItem> AGENDA =
            List.of(
                    new AgendaItem(0, 25, "Ten-minute exam, shown live", true),
                    new AgendaItem(25, 30, "Break", false),
                    new AgendaItem(30, 60, "Cases with the exam template", true));

    private final ActivityService activities;
    private final Scheduling scheduling;
    private final ContentPeople people;
    private final Designations designations;

    ActivitiesFixtures(
            ActivityService activities,
            Scheduling scheduling,
            ContentPeople people,
            Designations designations) {
        this.activities = activities;
        this.scheduling = scheduling;
        this.people = people;
        this.designations = designations;
    }

    static SessionDetails details(LocalDateTime from, LocalDateTime to) {
        return new SessionDetails(
                "Foot exam in ten minutes",
                EASTERN,
                from,
                to,
                "Harlan Street Conference Center, room 2",
                "",
                CheckInWindow.usual(),
                null,
                List.of());
    }

    UUID aDraft(Actor staff) {
        return activities.create(
                new CreateActivity("Foot exam in ten minutes", "Half of the feet go unseen."),
                staff);
    }

    UUID aSession(UUID activity, Actor staff) {
        return scheduling.plan(
                new PlanSession(activity, details(NOON, NOON.plusHours(1)), AGENDA), staff);
    }

    UUID aSpeaker(UUID activity, Actor staff) {
        return people.name(
                new NamePerson(
                        activity,
                        new PersonDetails(
                                "Elena Marquez, MD",
                                "Endocrinology",
                                Set.of(ContentRole.FACULTY),
                                null,
                                "Elena@erie.example"),
                        List.of(),
                        true),
                staff);
    }

    void designated(UUID activity, String amount, Actor staff) {
        designations.designate(
                new Designate(activity, new BigDecimal(amount), new BigDecimal(amount), null),
                staff);
    }

    /** All that publishing needs. */
    UUID aCompleteDraft(Actor staff) {
        var activity = aDraft(staff);
        activities.writeObjectives(
                new WriteObjectives(activity, 0, List.of("Examine a foot", "Refer early")), staff);
        aSession(activity, staff);
        aSpeaker(activity, staff);
        designated(activity, "1.00", staff);
        return activity;
    }

    UUID aPublishedActivity(Actor staff) {
        var activity = aCompleteDraft(staff);
        activities.publish(activity, staff);
        return activity;
    }
}
