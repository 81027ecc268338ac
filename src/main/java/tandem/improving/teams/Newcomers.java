package tandem.improving.teams;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.platform.audit.AuditTrail;

/** Somebody takes her seat in a team that wants her. */
@Component
class Newcomers {
    private final TeamTable teams;
    private final SeatTable seats;
    private final EnrollmentTable enrollments;
    private final TeamMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    Newcomers(
            TeamTable teams,
            SeatTable seats,
            EnrollmentTable enrollments,
            TeamMail mail,
            AuditTrail audit,
            Clock clock) {
        this.teams = teams;
        this.seats = seats;
        this.enrollments = enrollments;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param welcomedBy who of the team wants her
     * @param agreed now, to the wording in force; one she agreed to before stands
     */
    record Newcomer(UUID accountId, UUID welcomedBy, Set<TeamRole> roles, boolean agreed) {}

    /** Nobody comes in as the lead: a lead makes leads. */
    private static Set<TeamRole> seated(Set<TeamRole> wanted) {
        var roles = EnumSet.noneOf(TeamRole.class);
        roles.addAll(wanted);
        roles.remove(TeamRole.LEAD);
        return roles.isEmpty() ? EnumSet.of(TeamRole.MEMBER) : roles;
    }

    void take(Newcomer newcomer, TeamTable.Team team) {
        var who = newcomer.accountId();
        enrollments.enroll(team.collaborativeId(), null, who);
        if (newcomer.agreed()) {
            enrollments.agree(
                    team.collaborativeId(),
                    EnrollmentAgreement.VERSION,
                    who,
                    OffsetDateTime.now(clock));
        }
        var sitting =
                new SeatTable.Sitting(
                        team.id(), who, newcomer.welcomedBy(), teams.today(team.zone()));
        seats.sit(sitting, seated(newcomer.roles()));
        audit.record(who, "team.joined", team.id());
        var named = new EnrollmentPlace.Named(team.id(), team.name());
        mail.welcomed(named, team.collaborativeId(), who);
    }
}
