package tandem.operations.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.AgendaItem;
import tandem.learning.activities.CheckInWindow;
import tandem.learning.activities.ContentPeople;
import tandem.learning.activities.ContentRole;
import tandem.learning.activities.CreateActivity;
import tandem.learning.activities.Designate;
import tandem.learning.activities.Designations;
import tandem.learning.activities.FitVisit;
import tandem.learning.activities.NamePerson;
import tandem.learning.activities.PersonDetails;
import tandem.learning.activities.PlanSession;
import tandem.learning.activities.Relationship;
import tandem.learning.activities.Scheduling;
import tandem.learning.activities.SessionDetails;
import tandem.learning.activities.VisitFit;
import tandem.learning.activities.WriteObjectives;
import tandem.people.accounts.Actor;

/** What is taught in the demo. */
@Component
@Profile("demo")
class DemoActivities {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final ActivityService activities;
    private final ContentPeople people;
    private final Scheduling schedule;
    private final Designations designations;
    private final DemoPeople demo;

    DemoActivities(
            ActivityService activities,
            ContentPeople people,
            Scheduling schedule,
            Designations designations,
            DemoPeople demo) {
        this.activities = activities;
        this.people = people;
        this.schedule = schedule;
        this.designations = designations;
        this.demo = demo;
    }

    record Lesson(String title, String gap, VisitFit fit, List<String> objectives) {}

    record Taught(UUID activityId, UUID sessionId) {}

    /** When and where, on the clocks of {@link #ZONE}. */
    record Held(LocalDate day, LocalTime at, int minutes, String place, CheckInWindow window) {}

    static final Lesson REFER_EARLY =
            new Lesson(
                    "Diabetes self-management: refer early, refer warmly",
                    "About one in seven of our patients with diabetes is referred to self-management education (DSMES) at one of the four times when it helps; it should be every one who agrees.",
                    new VisitFit(
                            "Rooming, and the last two minutes of the visit",
                            "DSMES order set with the referral in it",
                            "At diagnosis, once a year, when a complication appears, at a change of life or care"),
                    List.of(
                            "Name the four times at which a referral to DSMES helps most",
                            "Offer a warm hand-off before the patient leaves",
                            "Close the loop: know within 30 days what became of each referral"));

    static final Lesson PRESSURE =
            new Lesson(
                    "Blood pressure at home: start and follow",
                    "Fewer than a third of our patients with hypertension measure at home, and their readings rarely reach the chart.",
                    new VisitFit(
                            "Check-out",
                            "Home readings flowsheet",
                            "Two readings above 140 over 90"),
                    List.of(
                            "Start a patient on home measurement in three minutes",
                            "Read a week of home values and act on them"));

    static final Lesson EMERGENCY =
            new Lesson(
                    "Emergency plans patients will use",
                    "Few patients who depend on power or refrigerated drugs have a plan for an outage that they could find.",
                    new VisitFit(
                            "Care plan visit",
                            "Emergency plan note phrase",
                            "Oxygen, insulin or dialysis on the problem list"),
                    List.of(
                            "Ask the three questions that find who needs a plan",
                            "Write a plan that fits on a refrigerator door"));

    static final Lesson FEET =
            new Lesson(
                    "Foot exams that get done",
                    "Two in five of our patients with diabetes had no foot exam last year, most of them because shoes stay on.",
                    new VisitFit(
                            "Rooming",
                            "Foot exam flowsheet",
                            "No foot exam recorded in the last 12 months"),
                    List.of(
                            "Have shoes and socks off before the clinician comes in",
                            "Do a three-minute foot exam and record it",
                            "Know which finding is seen the same day"));

    static final Lesson DROP_IN =
            new Lesson(
                    "Drop-in hour: a referral that arrives",
                    "Half of the referrals to self-management education we place end without a first visit.",
                    new VisitFit(
                            "After the visit",
                            "Open referral worklist",
                            "A referral without an outcome after 14 days"),
                    List.of(
                            "Find the referrals that went nowhere",
                            "Call back within two weeks, in the patient's words",
                            "Agree with the educator who closes the loop"));

    /** Written, disclosed, designated and published by the CE specialist. */
    Taught publish(Lesson lesson, Held held) {
        var staff = demo.call(DemoPeople.SignIn.CE_SPECIALIST);
        var id = activities.create(new CreateActivity(lesson.title(), lesson.gap()), staff);
        activities.fitVisit(new FitVisit(id, version(id, staff), lesson.fit()), staff);
        activities.writeObjectives(
                new WriteObjectives(id, version(id, staff), lesson.objectives()), staff);
        var teacher = teachers(id, staff);
        var details = details(held, lesson.title(), teacher);
        var session = schedule.plan(new PlanSession(id, details, agenda(held)), staff);
        var hours = new BigDecimal(held.minutes()).divide(new BigDecimal(60));
        designations.designate(new Designate(id, hours, hours, null), staff);
        activities.publish(id, staff);
        return new Taught(id, session);
    }

    private UUID teachers(UUID id, Actor staff) {
        people.name(
                new NamePerson(
                        id,
                        person("Cleo Marsh", "Erie Plains Institute", ContentRole.PLANNER, null),
                        List.of(),
                        true),
                staff);
        var amara = demo.call(DemoPeople.SignIn.FACULTY).accountId();
        return people.name(
                new NamePerson(
                        id,
                        person(
                                "Amara Nwosu",
                                "Endocrinology, Erie Plains University",
                                ContentRole.FACULTY,
                                amara),
                        List.of(
                                new Relationship(
                                        "Northlake Devices",
                                        "Advisory board",
                                        LocalDate.of(2025, 2, 28),
                                        "Slides reviewed by a colleague without relationships; no product is named")),
                        true),
                staff);
    }

    private static PersonDetails person(
            String name, String affiliation, ContentRole role, @Nullable UUID accountId) {
        return new PersonDetails(name, affiliation, EnumSet.of(role), accountId, null);
    }

    private static SessionDetails details(Held held, String title, UUID teacher) {
        var start = LocalDateTime.of(held.day(), held.at());
        return new SessionDetails(
                title,
                ZONE,
                start,
                start.plusMinutes(held.minutes()),
                held.place(),
                "",
                held.window(),
                null,
                List.of(teacher));
    }

    private static List<AgendaItem> agenda(Held held) {
        return List.of(
                new AgendaItem(0, held.minutes() / 3, "What the evidence says", true),
                new AgendaItem(
                        held.minutes() / 3,
                        held.minutes(),
                        "What we do on Monday: cases and tools",
                        true));
    }

    private int version(UUID id, Actor staff) {
        return activities.show(id, staff).version();
    }
}
