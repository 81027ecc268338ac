package tandem.improving.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeRole;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** Asks to join: the lead answers; where none does for a week, the coordinator may. */
@Service
@Transactional
public class AskService {
    /** How long an ask is the lead's alone. */
    public static final Duration LEADS_TIME = Duration.ofDays(7);

    private final AskTable asks;
    private final TeamTable teams;
    private final TeamService access;
    private final Newcomers newcomers;
    private final CollaborativeService collaboratives;
    private final TeamMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    AskService(
            AskTable asks,
            TeamTable teams,
            TeamService access,
            Newcomers newcomers,
            CollaborativeService collaboratives,
            TeamMail mail,
            AuditTrail audit,
            Clock clock) {
        this.asks = asks;
        this.teams = teams;
        this.access = access;
        this.newcomers = newcomers;
        this.collaboratives = collaboratives;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Once; of two who answer at the same time one is told that the other was faster.
     *
     * @throws AlreadyAnswered when it was answered, or taken back
     */
    public void answer(AnswerAsk answer, Actor actor) {
        var seen = access.access(answer.teamId(), actor);
        var ask =
                asks.find(answer.askId(), seen.teamId())
                        .orElseThrow(() -> new NotFound("Ask", answer.askId()));
        if (!mayAnswer(ask, seen)) {
            throw new AccessDeniedException("The lead answers");
        }
        var how = answer.welcome() ? "WELCOME" : "NOT_NOW";
        if (!asks.answer(ask.id(), how, actor.accountId(), OffsetDateTime.now(clock))) {
            throw new AlreadyAnswered("teams.ask.answered");
        }
        audit.record(actor.accountId(), "team.answered", ask.id());
        if (answer.welcome()) {
            welcome(ask, seen);
        } else {
            mail.notNow(named(seen), seen.collaborativeId(), ask.accountId());
        }
    }

    private void welcome(AskTable.Ask ask, TeamAccess seen) {
        var newcomer =
                new Newcomers.Newcomer(
                        ask.accountId(), seen.actor().accountId(), ask.roles(), false);
        newcomers.take(newcomer, teams.find(seen.teamId()).orElseThrow());
    }

    private boolean mayAnswer(AskTable.Ask ask, TeamAccess seen) {
        return seen.lead()
                || (isCoordinatorsTurn(ask.askedAt())
                        && coordinates(seen.collaborativeId(), seen.actor()));
    }

    /** Whether the lead has let a week go by. */
    boolean isCoordinatorsTurn(OffsetDateTime askedAt) {
        return !askedAt.plus(LEADS_TIME).isAfter(OffsetDateTime.now(clock));
    }

    private boolean coordinates(UUID collaborativeId, Actor actor) {
        return collaboratives.roles(collaborativeId, actor).contains(CollaborativeRole.COORDINATOR);
    }

    private static EnrollmentPlace.Named named(TeamAccess team) {
        return new EnrollmentPlace.Named(team.teamId(), team.teamName());
    }
}
