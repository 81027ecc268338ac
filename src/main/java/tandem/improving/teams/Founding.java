package tandem.improving.teams;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.people.accounts.Actor;
import tandem.people.organizations.SiteService;
import tandem.platform.audit.AuditTrail;

/** How a team comes to be. */
@Component
class Founding {
    private final TeamTable teams;
    private final SeatTable seats;
    private final EnrollmentTable enrollments;
    private final CollaborativeService collaboratives;
    private final SiteService sites;
    private final AuditTrail audit;

    Founding(
            TeamTable teams,
            SeatTable seats,
            EnrollmentTable enrollments,
            CollaborativeService collaboratives,
            SiteService sites,
            AuditTrail audit) {
        this.teams = teams;
        this.seats = seats;
        this.enrollments = enrollments;
        this.collaboratives = collaboratives;
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * The team, its founder's place in the collaborative, and her seat as lead.
     *
     * @return empty when the collaborative has a team of that name
     */
    Optional<UUID> found(FoundTeam team, Actor founder) {
        var zone = zoneOf(team);
        var founded = teams.found(team, zone, founder.accountId());
        founded.ifPresent(id -> settle(id, team, zone, founder));
        return founded;
    }

    private void settle(UUID teamId, FoundTeam team, ZoneId zone, Actor founder) {
        var who = founder.accountId();
        enrollments.enroll(team.collaborativeId(), team.siteId(), who);
        var roles = EnumSet.of(TeamRole.LEAD);
        roles.addAll(team.roles());
        seats.sit(new SeatTable.Sitting(teamId, who, who, teams.today(zone)), roles);
        audit.record(who, "team.founded", teamId);
    }

    private ZoneId zoneOf(FoundTeam team) {
        var siteId = team.siteId();
        return siteId == null
                ? collaboratives.collaborative(team.collaborativeId()).zone()
                : sites.site(siteId).zone();
    }
}
