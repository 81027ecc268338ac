package tandem.operations.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.crediting.credits.ClaimCredit;
import tandem.crediting.credits.ClaimService;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.Objective;
import tandem.learning.attendance.BarrierCode;
import tandem.learning.attendance.BarrierNamed;
import tandem.learning.attendance.CheckIn;
import tandem.learning.attendance.EvaluationService;
import tandem.learning.attendance.FinishEvaluation;
import tandem.learning.attendance.HelpKind;
import tandem.learning.attendance.JoinChoice;
import tandem.learning.attendance.JudgeSession;
import tandem.learning.attendance.Means;
import tandem.learning.attendance.PlanChange;
import tandem.learning.attendance.Visitor;
import tandem.learning.attendance.Visits;
import tandem.operations.demo.DemoActivities.Taught;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.platform.encryption.Token;

/** What people do in and after a session: check in, evaluate, promise, claim. */
@Component
@Profile("demo")
class DemoLearners {
    private static final List<String> OWN_WORDS =
            List.of(
                    "Ask for a warm hand-off before the patient leaves",
                    "Look at open referrals every Friday",
                    "Refer at diagnosis, not after a year of drifting",
                    "Ask who can drive before I book a class");
    private static final List<BarrierCode> BARRIERS =
            List.of(
                    BarrierCode.NO_ORDER_SET_OR_TEMPLATE,
                    BarrierCode.VISIT_TOO_SHORT,
                    BarrierCode.NOBODY_FOLLOWS_UP,
                    BarrierCode.TRANSPORT_OR_SOCIAL_NEEDS,
                    BarrierCode.STAFF_SHORTAGE);

    private final Visits visits;
    private final EvaluationService evaluations;
    private final ClaimService claims;
    private final ActivityService activities;
    private final LearnerService learners;
    private final AccountService accounts;
    private final SteppedClock clock;

    DemoLearners(
            Visits visits,
            EvaluationService evaluations,
            ClaimService claims,
            ActivityService activities,
            LearnerService learners,
            AccountService accounts,
            SteppedClock clock) {
        this.visits = visits;
        this.evaluations = evaluations;
        this.claims = claims;
        this.activities = activities;
        this.learners = learners;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** In the window, by the code on the screen, proved the same hour. */
    UUID checkIn(Taught taught, Actor person) {
        var device = new Device(Token.random().value());
        var visit =
                visits.open(
                        new CheckIn(
                                taught.sessionId(),
                                device,
                                UUID.randomUUID(),
                                accounts.confirmedEmails(person.accountId()).getFirst(),
                                person.name(),
                                learners.profession(person.accountId()).orElse(Profession.OTHER),
                                Means.QR,
                                clock.instant(),
                                clock.instant()));
        visits.attach(visit.id(), person);
        return visit.id();
    }

    /** Two promises, mostly; some find the hour less free of bias than it should be. */
    void evaluate(Taught taught, UUID visitId, Actor person) {
        var objectives = activities.objectives(taught.activityId());
        var judged =
                new JudgeSession(
                        ratings(objectives, person.name()),
                        Story.chance(person.name() + "bias", 37) != 0,
                        "One slide showed a single brand");
        evaluations.finish(
                new FinishEvaluation(visitId, judged, plan(objectives, person.name())),
                new Visitor(new Device(Token.random().value()), person));
    }

    void claim(Taught taught, Actor person) {
        var most = claims.show(taught.activityId(), person).most();
        if (most.signum() > 0) {
            claims.claim(new ClaimCredit(taught.activityId(), most, true), person);
        }
    }

    private static Map<UUID, Integer> ratings(List<Objective> objectives, String luck) {
        return objectives.stream()
                .limit(4)
                .collect(
                        Collectors.toMap(
                                Objective::id, it -> 3 + Story.chance(luck + it.text(), 3)));
    }

    private static PlanChange plan(List<Objective> objectives, String luck) {
        var promises = new ArrayList<PlanChange.Promise>();
        var ticked = objectives.get(Story.chance(luck, objectives.size()));
        promises.add(new PlanChange.Promise(ticked.text(), ticked.id()));
        promises.add(
                new PlanChange.Promise(
                        OWN_WORDS.get(Story.chance(luck + "own", OWN_WORDS.size())), null));
        var barrier = BARRIERS.get(Story.chance(luck + "barrier", BARRIERS.size()));
        return new PlanChange(
                promises,
                3 + Story.chance(luck + "strength", 3),
                true,
                List.of(new BarrierNamed(barrier, null)),
                Story.chance(luck + "share", 3) == 0,
                Set.of(HelpKind.EMR_TEMPLATE, HelpKind.PEERS),
                null,
                JoinChoice.ENROLL_ME,
                Story.chance(luck + "champion", 4) == 0);
    }
}
