package tandem.places.pathway;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.crediting.credits.Transcript;
import tandem.crediting.credits.TranscriptLine;
import tandem.crediting.credits.TranscriptService;
import tandem.improving.cycles.CycleService;
import tandem.improving.cycles.CycleSummary;
import tandem.improving.teams.EnrollmentService;
import tandem.improving.teams.MyTeam;
import tandem.improving.teams.TeamService;
import tandem.learning.attendance.CommitmentView;
import tandem.learning.attendance.LearnedActivity;
import tandem.learning.attendance.LearningService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;

/** Reads one person's steps from the features that keep them; writes nothing. */
@Service
@Transactional(readOnly = true)
public class PathwayService {
    private final AccountService accounts;
    private final LearningService learning;
    private final TeamService teams;
    private final EnrollmentService enrollments;
    private final CycleService cycles;
    private final TranscriptService transcripts;
    private final Clock clock;

    PathwayService(
            AccountService accounts,
            LearningService learning,
            TeamService teams,
            EnrollmentService enrollments,
            CycleService cycles,
            TranscriptService transcripts,
            Clock clock) {
        this.accounts = accounts;
        this.learning = learning;
        this.teams = teams;
        this.enrollments = enrollments;
        this.cycles = cycles;
        this.transcripts = transcripts;
        this.clock = clock;
    }

    /** Six statements, and one to find out who she is, however much there is. */
    public Pathway of(Actor actor) {
        var person = accounts.identity(actor.accountId());
        var learned = learning.of(person);
        var steps = learned.attended();
        var places = teams.placesOf(actor);
        var tests = cycles.ofTeams(places.teams().stream().map(MyTeam::id).toList());
        var titles = titles(steps);
        var transcript = transcripts.of(person, titles);
        var now = clock.instant();
        return new Pathway(
                learned.unclaimed(),
                steps,
                steps.stream().filter(step -> !step.evaluated() && opened(step, now)).toList(),
                toClaim(steps, transcript, now),
                promises(learned.promises(), tests),
                places.teams().stream().map(team -> testing(team, tests)).toList(),
                enrollments.joinable(titles.keySet(), places.enrolledIn()),
                transcript);
    }

    private static List<LearnedActivity> toClaim(
            List<LearnedActivity> steps, Transcript transcript, Instant now) {
        var claimed =
                transcript.lines().stream()
                        .filter(TranscriptLine::counts)
                        .map(TranscriptLine::activityId)
                        .collect(Collectors.toSet());
        transcript.claims().stream()
                .filter(Transcript.Claim::waits)
                .map(Transcript.Claim::activityId)
                .forEach(claimed::add);
        return steps.stream()
                .filter(step -> step.evaluated() && opened(step, now))
                .filter(step -> !claimed.contains(step.activityId()))
                .toList();
    }

    private static boolean opened(LearnedActivity step, Instant now) {
        return !step.claimOpens().isAfter(now);
    }

    private static List<Pathway.Promise> promises(
            List<CommitmentView> made, List<CycleSummary> tests) {
        Map<UUID, CycleSummary> byCommitment =
                tests.stream()
                        .filter(cycle -> cycle.commitmentId() != null)
                        .collect(
                                Collectors.toMap(
                                        CycleSummary::commitmentId,
                                        Function.identity(),
                                        (first, second) -> second));
        return made.stream()
                .map(promise -> new Pathway.Promise(promise, byCommitment.get(promise.id())))
                .toList();
    }

    private static Pathway.Testing testing(MyTeam team, List<CycleSummary> tests) {
        var ours = tests.stream().filter(it -> it.teamId().equals(team.id())).toList();
        return new Pathway.Testing(
                team.id(), team.name(), ours.size(), ours.isEmpty() ? null : ours.getLast());
    }

    private static Map<UUID, String> titles(List<LearnedActivity> steps) {
        return steps.stream()
                .collect(
                        Collectors.toMap(
                                LearnedActivity::activityId,
                                LearnedActivity::activityTitle,
                                (same, again) -> same));
    }
}
