package tandem.improving.teams;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeRole;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** Seats of a team: given by its lead, or by the coordinator where a lead is gone. */
@Service
@Transactional
public class MemberService {
    private final TeamService access;
    private final SeatTable seats;
    private final CollaborativeService collaboratives;
    private final AuditTrail audit;

    MemberService(
            TeamService access,
            SeatTable seats,
            CollaborativeService collaboratives,
            AuditTrail audit) {
        this.access = access;
        this.seats = seats;
        this.collaboratives = collaboratives;
        this.audit = audit;
    }

    /** To a member; one she has already changes nothing. Handing over is giving the lead. */
    public void give(ChangeSeat seat, Actor actor) {
        var team = managed(seat.teamId(), actor);
        seats.lock(team.teamId());
        if (!seats.sits(team.teamId(), seat.accountId())) {
            throw new NotFound("Member", seat.accountId());
        }
        seats.sit(sitting(team, seat.accountId()), List.of(seat.role()));
        audit.record(actor.accountId(), "team.seated", seat.accountId());
    }

    /**
     * Of any member by who manages the seats, of herself by everybody.
     *
     * @throws LastLead where nobody would answer for the team any more
     */
    public void take(ChangeSeat seat, Actor actor) {
        var team = access.access(seat.teamId(), actor);
        if (!seat.accountId().equals(actor.accountId())) {
            managed(seat.teamId(), actor);
        }
        seats.lock(team.teamId());
        if (seat.role() == TeamRole.LEAD) {
            keepALead(team, seat.accountId());
        }
        if (!seats.end(sitting(team, seat.accountId()), seat.role())) {
            throw new NotFound("Seat", seat.role());
        }
        audit.record(actor.accountId(), "team.unseated", seat.accountId());
    }

    /**
     * All of her seats end; what she did for the team stays.
     *
     * @throws LastLead who hands over first
     */
    public void leave(UUID teamId, Actor actor) {
        var team = access.access(teamId, actor);
        seats.lock(teamId);
        keepALead(team, actor.accountId());
        if (seats.leave(sitting(team, actor.accountId())) > 0) {
            audit.record(actor.accountId(), "team.left", teamId);
        }
    }

    private void keepALead(TeamAccess team, UUID leaving) {
        if (seats.leads(team.teamId()).equals(List.of(leaving))) {
            throw new LastLead();
        }
    }

    private TeamAccess managed(UUID teamId, Actor actor) {
        var team = access.access(teamId, actor);
        if (!team.lead() && !coordinates(team)) {
            throw new AccessDeniedException("Neither leads the team nor coordinates");
        }
        return team;
    }

    private boolean coordinates(TeamAccess team) {
        return collaboratives
                .roles(team.collaborativeId(), team.actor())
                .contains(CollaborativeRole.COORDINATOR);
    }

    private static SeatTable.Sitting sitting(TeamAccess team, UUID accountId) {
        return new SeatTable.Sitting(
                team.teamId(), accountId, team.actor().accountId(), team.today());
    }
}
