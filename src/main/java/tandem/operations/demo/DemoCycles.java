package tandem.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.improving.cycles.ActOnCycle;
import tandem.improving.cycles.CycleService;
import tandem.improving.cycles.Decision;
import tandem.improving.cycles.DoCycle;
import tandem.improving.cycles.PlanCycle;
import tandem.improving.cycles.StudyCycle;
import tandem.improving.cycles.Verdict;
import tandem.operations.demo.Story.Team;
import tandem.people.accounts.Actor;

/** What the teams try: small, then larger, each test with what it predicted. */
@Component
@Profile("demo")
class DemoCycles {
    private final CycleService cycles;
    private final DemoTeams teams;
    private final Map<String, UUID> next = new HashMap<>();

    DemoCycles(CycleService cycles, DemoTeams teams) {
        this.cycles = cycles;
        this.teams = teams;
    }

    /** One test as it may be told of any team. */
    record Test(
            String title,
            String objective,
            String scale,
            String question,
            String prediction,
            String task,
            String data,
            String seen,
            String result,
            Verdict verdict,
            String why,
            String learning,
            Decision decision) {}

    static final List<Test> TESTS =
            List.of(
                    new Test(
                            "Ask at check-out",
                            "Can the front desk offer the class without slowing the line?",
                            "1 patient, 1 day",
                            "Will the patient say yes?",
                            "1 of 1 says yes",
                            "Card with the class times",
                            "Tally at the desk, the front desk lead",
                            "She said yes, and asked for an evening class.",
                            "1 of 1",
                            Verdict.MET,
                            "She had wanted to come for a year.",
                            "People say yes when somebody asks. Evenings matter.",
                            Decision.ADAPT),
                    new Test(
                            "Ask in the room",
                            "Does an offer by the clinician work better than one at the desk?",
                            "5 patients, 1 nurse practitioner",
                            "How many accept in the room?",
                            "4 of 5 accept",
                            "Class times on the back of the visit summary",
                            "Tally sheet in the room",
                            "It takes a minute; one patient was in a hurry.",
                            "4 of 5",
                            Verdict.MET,
                            "The question comes from somebody they know.",
                            "A minute in the room beats five at the desk.",
                            Decision.ADAPT),
                    new Test(
                            "Letter home",
                            "Do letters reach those who were not asked?",
                            "20 patients, by mail",
                            "How many book after the letter?",
                            "5 of 20 book",
                            "Letter with a number to call",
                            "Calls counted for two weeks",
                            "Four letters came back.",
                            "0 of 20",
                            Verdict.NOT_MET,
                            "Nobody calls a number on a letter.",
                            "Letters do not book classes.",
                            Decision.ABANDON),
                    new Test(
                            "Warm hand-off",
                            "Will patients meet the educator before they leave?",
                            "1 clinician, 2 weeks",
                            "How many meet her the same day?",
                            "20 of 28 meet her",
                            "Educator's room on the huddle board",
                            "Log at the educator's door",
                            "Three were in a hurry.",
                            "25 of 28",
                            Verdict.MET,
                            "Almost everyone says yes to a person.",
                            "Knowing where the educator is saves three minutes each.",
                            Decision.ADOPT),
                    new Test(
                            "Whole clinic",
                            "Does the hand-off hold with everyone?",
                            "6 clinicians, 2 months",
                            "Which share is booked within a week?",
                            "60% booked in a week",
                            "Ten minutes at the staff meeting",
                            "Open referral worklist, every Friday",
                            "Fridays without the educator are hard.",
                            "57 of 89",
                            Verdict.PARTLY,
                            "On Fridays nobody was there.",
                            "It holds Monday to Thursday.",
                            Decision.ADAPT),
                    new Test(
                            "Hand-off on Fridays",
                            "Does a two-minute call work as well as walking down the hall?",
                            "6 clinicians, 4 Fridays",
                            "Will patients accept a call?",
                            "8 of 10 agree before they leave",
                            "Friday phone line",
                            "Tally sheet at the nurse station, each Friday",
                            "Line busy twice; the assistant dials while the patient dresses.",
                            "19 of 24",
                            Verdict.PARTLY,
                            "Three of five declined while the line was busy.",
                            "A free line is all it takes.",
                            Decision.ADOPT));

    /**
     * From plan to decision, each step on its day. {@code open}: it is in Doing and stays there.
     */
    void schedule(Timeline timeline, Team team, int number, Instant begins, boolean open) {
        var test = TESTS.get(number % TESTS.size());
        var lead = team.members().getFirst();
        var days = 12 + Story.chance(team.name() + number, 9);
        timeline.at(begins, () -> plan(team, test, begins))
                .at(begins.plus(Duration.ofDays(2)), () -> cycles.start(current(team), lead(team)));
        if (open) {
            return;
        }
        timeline.at(begins.plus(Duration.ofDays(days)), () -> endDoing(team, test))
                .at(begins.plus(Duration.ofDays(days + 2L)), () -> study(team, test))
                .at(
                        begins.plus(Duration.ofDays(days + 3L)),
                        () -> act(team, test, number, lead.name()));
    }

    private void plan(Team team, Test test, Instant begins) {
        var day = LocalDate.ofInstant(begins, DemoActivities.ZONE).plusDays(2);
        @Nullable UUID drafted = next.remove(team.name());
        var version = drafted == null ? 0 : version(drafted, team);
        var id =
                cycles.plan(
                        new PlanCycle(
                                teams.id(team),
                                drafted,
                                version,
                                null,
                                test.title(),
                                test.objective(),
                                test.scale(),
                                day,
                                null,
                                List.of(new PlanCycle.Question(test.question(), test.prediction())),
                                test.task(),
                                team.members().getFirst().name(),
                                day,
                                test.data(),
                                true),
                        lead(team));
        next.put(team.name(), id);
    }

    private void endDoing(Team team, Test test) {
        var id = current(team);
        var asPlanned = test.verdict() == Verdict.MET;
        cycles.note(
                new DoCycle(
                        id,
                        version(id, team),
                        asPlanned,
                        asPlanned ? "" : "A day later than planned",
                        test.seen(),
                        true),
                lead(team));
    }

    private void study(Team team, Test test) {
        var id = current(team);
        var result = new StudyCycle.Result(test.result(), test.verdict(), test.why());
        cycles.study(
                new StudyCycle(id, version(id, team), List.of(result), "", test.learning()),
                lead(team));
    }

    private void act(Team team, Test test, int number, String keeper) {
        var id = current(team);
        var following = TESTS.get((number + 1) % TESTS.size()).title();
        next.remove(team.name());
        var drafted =
                cycles.act(
                        new ActOnCycle(
                                id,
                                version(id, team),
                                test.decision(),
                                test.why(),
                                test.decision() == Decision.ADOPT ? keeper : "",
                                test.decision() == Decision.ADAPT ? following : ""),
                        lead(team));
        if (drafted != null) {
            next.put(team.name(), drafted);
        }
    }

    private UUID current(Team team) {
        var id = next.get(team.name());
        if (id == null) {
            throw new IllegalStateException(team.name() + " has no cycle to go on with");
        }
        return id;
    }

    private int version(UUID id, Team team) {
        return cycles.show(id, lead(team)).version();
    }

    private Actor lead(Team team) {
        return teams.lead(team);
    }
}
