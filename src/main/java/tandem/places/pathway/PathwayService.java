package tandem.places.pathway;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import tandem.learning.attendance.CommitmentService;
import tandem.learning.attendance.CommitmentView;
import tandem.learning.attendance.LearnedActivities;
import tandem.learning.attendance.LearnedActivity;
import tandem.learning.attendance.UnclaimedVisits;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;

/** Reads one person's steps from the features that keep them; writes nothing. */
@Service
@Transactional(readOnly = true)
public class PathwayService {
    private final AccountService accounts;
    private final UnclaimedVisits unclaimed;
    private final LearnedActivities learned;
    private final CommitmentService commitments;
    private final TeamService teams;
    private final EnrollmentService enrollments;
    private final CycleService cycles;
    private final TranscriptService transcripts;
    private final Clock clock;

    PathwayService(
            AccountService accounts,
            UnclaimedVisits unclaimed,
            LearnedActivities learned,
            CommitmentService commitments,
            TeamService teams,
            EnrollmentService enrollments,
            CycleService cycles,
            TranscriptService transcripts,
            Clock clock) {
        this.accounts = accounts;
        this.unclaimed = unclaimed;
        this.learned = learned;
        this.commitments = commitments;
        this.teams = teams;
        this.enrollments = enrollments;
        this.cycles = cycles;
        this.transcripts = transcripts;
        this.clock = clock;
    }

    public Pathway of(Actor actor) {
        var steps = learned.of(accounts.group(actor.accountId()));
        var mine = teams.teamsOf(actor);
        var tests = cycles.ofTeams(mine.stream().map(MyTeam::id).toList());
        var transcript = transcripts.of(actor, null, null);
        var now = clock.instant();
        return new Pathway(
                unclaimed.of(actor),
                steps,
                steps.stream().filter(step -> !step.evaluated() && opened(step, now)).toList(),
                toClaim(steps, transcript, now),
                promises(commitments.ofPerson(actor), tests),
                mine.stream().map(team -> testing(team, tests)).toList(),
                enrollments.openAfter(activities(steps), actor),
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

    private static Set<UUID> activities(List<LearnedActivity> steps) {
        return steps.stream().map(LearnedActivity::activityId).collect(Collectors.toSet());
    }
}
