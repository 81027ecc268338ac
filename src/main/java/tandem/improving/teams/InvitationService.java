package tandem.improving.teams;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.encryption.Token;
import tandem.platform.shared.NotFound;

/** The lead invites: somebody by e-mail, or whoever has a link. */
@Service
@Transactional
public class InvitationService {
    /** Enough for a clinic, too few to trouble the world with mail. */
    static final int OPEN_AT_ONCE = 50;

    private final Invitations invitations;
    private final TeamService access;
    private final TeamTable teams;
    private final SeatTable seats;
    private final AskTable asks;
    private final Newcomers newcomers;
    private final CollaborativeService collaboratives;
    private final AccountService accounts;
    private final TeamMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    InvitationService(
            Invitations invitations,
            TeamService access,
            TeamTable teams,
            SeatTable seats,
            AskTable asks,
            Newcomers newcomers,
            CollaborativeService collaboratives,
            AccountService accounts,
            TeamMail mail,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.access = access;
        this.teams = teams;
        this.seats = seats;
        this.asks = asks;
        this.newcomers = newcomers;
        this.collaboratives = collaboratives;
        this.accounts = accounts;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the lead. */
    public void invite(InviteByMail invitation, Actor actor) {
        var team = led(invitation.teamId(), actor);
        var made =
                invitations.make(
                        team.teamId(), invitation.email(), actor.accountId(), clock.instant());
        audit.record(actor.accountId(), "team.invited", made.id());
        mail.invited(invitation.email(), made, team);
    }

    /**
     * By the lead.
     *
     * @return what the link carries, told this once
     */
    public Token link(UUID teamId, Actor actor) {
        var team = led(teamId, actor);
        var made = invitations.make(team.teamId(), null, actor.accountId(), clock.instant());
        audit.record(actor.accountId(), "team.invited", made.id());
        return made.token();
    }

    /** By the lead; whoever has the link finds it ended. */
    public void end(EndInvitation invitation, Actor actor) {
        var team = access.access(invitation.teamId(), actor);
        if (!team.lead()) {
            throw new AccessDeniedException("Does not lead the team");
        }
        if (!invitations.end(
                invitation.invitationId(), team.teamId(), actor.accountId(), clock.instant())) {
            throw new NotFound("Invitation", invitation.invitationId());
        }
        audit.record(actor.accountId(), "team.uninvited", invitation.invitationId());
        mail.invitationOver(invitation.invitationId());
    }

    /** For the lead: what still opens the team. */
    @Transactional(readOnly = true)
    public List<InvitationView> ofTeam(TeamAccess team) {
        return team.lead() ? invitations.ofTeam(team.teamId(), clock.instant()) : List.of();
    }

    /** Empty for what was never an invitation. Writes nothing. */
    @Transactional(readOnly = true)
    public Optional<Invited> look(Token token) {
        return invitations.open(token).map(this::invited);
    }

    /**
     * Whoever holds it and has signed in; a second time changes nothing.
     *
     * @return the team
     * @throws InvitationOver when it is ended, used or too old
     */
    public UUID accept(AcceptInvitation accepted, Actor actor) {
        var invitation =
                invitations
                        .lock(accepted.token())
                        .orElseThrow(() -> new NotFound("Invitation", "of a token"));
        var team = teams.find(invitation.teamId()).orElseThrow();
        var who = actor.accountId();
        if (seats.sits(team.id(), who)) {
            return team.id();
        }
        if (invitation.isOverAt(clock.instant())) {
            throw new InvitationOver();
        }
        if (invitation.email() != null) {
            invitations.end(invitation.id(), team.id(), who, clock.instant());
            mail.invitationOver(invitation.id());
        }
        var by = invitation.madeBy();
        asks.takeIn(team.id(), who, by, clock.instant().atOffset(ZoneOffset.UTC));
        newcomers.take(new Newcomers.Newcomer(who, by, accepted.roles(), accepted.agreed()), team);
        return team.id();
    }

    private TeamAccess led(UUID teamId, Actor actor) {
        var team = access.access(teamId, actor);
        if (!team.lead()) {
            throw new AccessDeniedException("Does not lead the team");
        }
        if (invitations.ofTeam(teamId, clock.instant()).size() >= OPEN_AT_ONCE) {
            throw new TooManyInvitations(OPEN_AT_ONCE);
        }
        return team;
    }

    private Invited invited(Invitations.Opened invitation) {
        var team = teams.find(invitation.teamId()).orElseThrow();
        return new Invited(
                team.id(),
                team.name(),
                team.collaborativeId(),
                collaboratives.collaborative(team.collaborativeId()).name(),
                accounts.person(invitation.madeBy()).name(),
                invitation.isOverAt(clock.instant()));
    }
}
