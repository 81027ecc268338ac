package tandem.places.board;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.teams.EnrollmentService;
import tandem.improving.teams.TeamService;
import tandem.improving.teams.TeamSummary;
import tandem.people.accounts.Actor;
import tandem.platform.shared.NotFound;

/** A collaborative's page for the people of its teams. */
@Service
@Transactional(readOnly = true)
public class MemberPageService {
    private final CollaborativeService collaboratives;
    private final TeamService teams;
    private final EnrollmentService enrollments;
    private final Clock clock;

    MemberPageService(
            CollaborativeService collaboratives,
            TeamService teams,
            EnrollmentService enrollments,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.teams = teams;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** Whether she coordinates or advises it: then the board is hers. */
    public boolean guides(UUID collaborativeId, Actor actor) {
        return collaboratives.mayGuide(collaborativeId, actor);
    }

    /**
     * @throws NotFound for who has neither a place nor a seat there
     */
    public MemberPage show(UUID collaborativeId, Actor actor) {
        var mine =
                teams.teamsOf(actor).stream()
                        .filter(team -> team.collaborativeId().equals(collaborativeId))
                        .toList();
        if (mine.isEmpty() && enrollments.place(collaborativeId, actor).isEmpty()) {
            throw new NotFound("Collaborative", collaborativeId);
        }
        var collaborative = collaboratives.collaborative(collaborativeId);
        return new MemberPage(
                collaborative,
                mine,
                teams.inCollaborative(collaborativeId).stream().map(TeamSummary::name).toList(),
                collaborative.kickOff().startsAt().isAfter(clock.instant()));
    }
}
