package tandem.improving.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.people.accounts.Actor;
import tandem.people.organizations.SiteService;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

@Service
@Transactional
public class TeamService {
    private static final String SEAT =
            """
            select t.id, t.collaborative_id, t.name, t.zone,
                   array(select role from teams.member m where m.team_id = t.id
                         and m.account_id = ? and m.ended_on is null) as roles,
                   exists (select 1 from teams.member m
                           join teams.agreement a on a.account_id = m.account_id
                                and a.collaborative_id = t.collaborative_id and a.text_version = ?
                           where m.team_id = t.id and m.role = 'LEAD' and m.ended_on is null) as agreed
            from teams.team t where t.id = ?
            """;

    private static final String MINE =
            """
            select t.id, t.collaborative_id, t.name, array_agg(m.role) as roles
            from teams.team t join teams.member m on m.team_id = t.id
            where m.account_id = ? and m.ended_on is null
            group by t.id order by lower(t.name), t.id
            """;

    private static final String PLACES =
            """
            select t.id, coalesce(t.collaborative_id, e.collaborative_id) as collaborative_id, t.name, t.roles,
                   e.account_id is not null as enrolled
            from (select t.id, t.collaborative_id, t.name, array_agg(m.role) as roles
                  from teams.team t join teams.member m on m.team_id = t.id
                  where m.account_id = :account and m.ended_on is null group by t.id) t
            full join (select account_id, collaborative_id from teams.enrollment
                       where account_id = :account and ended_at is null) e
                on e.collaborative_id = t.collaborative_id
            order by lower(t.name), t.id
            """;

    private static final String IN_COLLABORATIVE =
            """
            select t.id, t.collaborative_id, t.name, t.zone, t.founded_on,
                   (select s.site_id from teams.team_site s where s.team_id = t.id
                    order by s.added_at, s.site_id limit 1) as site_id,
                   count(distinct m.account_id) filter (where m.ended_on is null) as members,
                   count(*) filter (where m.ended_on is null and m.role = 'EXECUTIVE_SPONSOR') as sponsors,
                   max(m.ended_on) filter (where m.role = 'EXECUTIVE_SPONSOR') as sponsor_left_on,
                   count(*) filter (where m.ended_on is null and m.role = 'DAY_TO_DAY_LEADER') as leaders,
                   max(m.ended_on) filter (where m.role = 'DAY_TO_DAY_LEADER') as leader_left_on,
                   (select min(h.asked_at) from teams.help h
                    where h.team_id = t.id and h.closed_at is null) as help_asked_at,
                   coalesce(bool_or(m.role = 'LEAD' and m.ended_on is null and exists (
                       select 1 from teams.agreement a
                       where a.collaborative_id = t.collaborative_id
                         and a.account_id = m.account_id and a.text_version = ?)), false) as agreed
            from teams.team t left join teams.member m on m.team_id = t.id
            where t.collaborative_id = ?
            group by t.id order by lower(t.name), t.id
            """;

    private final JdbcClient db;
    private final TeamTable teams;
    private final Founding founding;
    private final CollaborativeService collaboratives;
    private final SiteService sites;
    private final AuditTrail audit;

    TeamService(
            JdbcClient db,
            TeamTable teams,
            Founding founding,
            CollaborativeService collaboratives,
            SiteService sites,
            AuditTrail audit) {
        this.db = db;
        this.teams = teams;
        this.founding = founding;
        this.collaboratives = collaboratives;
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * Founds a team and enrolls its founder. Whether enrollment is open is the caller's question.
     *
     * @throws TeamNameTaken when the collaborative has one of that name, whatever its case
     */
    public UUID found(FoundTeam team, Actor founder) {
        return founding.found(team, founder).orElseThrow(() -> new TeamNameTaken(team.name()));
    }

    /**
     * By whoever works in the team.
     *
     * @throws OptimisticLockingFailureException when somebody saved since it was shown
     * @throws TeamNameTaken when another team of the collaborative has that name
     */
    public void change(ChangeTeam change, Actor actor) {
        var access = access(change.teamId(), actor);
        if (!access.editable()) {
            throw new AccessDeniedException("Reads the team, does not work in it");
        }
        try {
            if (!teams.change(change)) {
                throw new OptimisticLockingFailureException(
                        "Team " + change.teamId() + " changed since it was shown");
            }
        } catch (DuplicateKeyException taken) {
            throw new TeamNameTaken(change.name());
        }
        audit.record(actor.accountId(), "team.changed", change.teamId());
    }

    /**
     * Whoever has a seat in the team, and who coordinates or advises its collaborative.
     *
     * @throws NotFound for everybody else
     */
    @Transactional(readOnly = true)
    public TeamAccess access(UUID teamId, Actor actor) {
        return find(teamId, actor).orElseThrow(() -> new NotFound("Team", teamId));
    }

    @Transactional(readOnly = true)
    public boolean mayRead(UUID teamId, Actor actor) {
        return find(teamId, actor).isPresent();
    }

    /** Whoever works in the team. */
    @Transactional(readOnly = true)
    public boolean mayEdit(UUID teamId, Actor actor) {
        return find(teamId, actor).filter(TeamAccess::editable).isPresent();
    }

    /** Who sits in the team now. Asks for no permission. */
    @Transactional(readOnly = true)
    public List<UUID> members(UUID teamId) {
        return db.sql(
                        "select distinct account_id from teams.member where team_id = ? and ended_on is null")
                .param(teamId)
                .query(UUID.class)
                .list();
    }

    /** The zone of the team's organization, which rules its days and data months. */
    @Transactional(readOnly = true)
    public ZoneId zone(UUID teamId) {
        return teams.find(teamId).orElseThrow(() -> new NotFound("Team", teamId)).zone();
    }

    /** The date where the team works. */
    @Transactional(readOnly = true)
    public LocalDate today(UUID teamId) {
        return teams.today(zone(teamId));
    }

    /** Where she sits now, by name. */
    @Transactional(readOnly = true)
    public List<MyTeam> teamsOf(Actor actor) {
        return db.sql(MINE).param(actor.accountId()).query(TeamService::mine).list();
    }

    /** The same with the collaboratives she takes part in: one statement. */
    @Transactional(readOnly = true)
    public MyPlaces placesOf(Actor actor) {
        var teams = new ArrayList<MyTeam>();
        var enrolledIn = new HashSet<UUID>();
        db.sql(PLACES)
                .param("account", actor.accountId())
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    if (row.getObject("id") != null) {
                                        teams.add(mine(row, 0));
                                    }
                                    if (row.getBoolean("enrolled")) {
                                        enrolledIn.add(
                                                row.getObject("collaborative_id", UUID.class));
                                    }
                                });
        return new MyPlaces(teams, enrolledIn);
    }

    /**
     * Everything a board needs of the teams, by name: one statement, and one for the names of all
     * their sites. Asks for no permission.
     */
    @Transactional(readOnly = true)
    public List<TeamSummary> inCollaborative(UUID collaborativeId) {
        var rows =
                db.sql(IN_COLLABORATIVE)
                        .params(EnrollmentAgreement.VERSION, collaborativeId)
                        .query(TeamRow.class)
                        .list();
        var known =
                sites.sites(rows.stream().map(TeamRow::siteId).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> row.summary(known)).toList();
    }

    private Optional<TeamAccess> find(UUID teamId, Actor actor) {
        return db.sql(SEAT)
                .params(actor.accountId(), EnrollmentAgreement.VERSION, teamId)
                .query((row, number) -> seat(row, actor))
                .optional()
                .filter(access -> !access.fromOutside() || access.guide());
    }

    private TeamAccess seat(ResultSet row, Actor actor) throws SQLException {
        var roles = roles(row);
        var collaborativeId = row.getObject("collaborative_id", UUID.class);
        var zone = ZoneId.of(row.getString("zone"));
        return new TeamAccess(
                row.getObject("id", UUID.class),
                collaborativeId,
                row.getString("name"),
                zone,
                teams.today(zone),
                actor,
                roles,
                collaboratives.mayGuide(collaborativeId, actor),
                !roles.isEmpty() || row.getBoolean("agreed"));
    }

    private static MyTeam mine(ResultSet row, int number) throws SQLException {
        return new MyTeam(
                row.getObject("id", UUID.class),
                row.getObject("collaborative_id", UUID.class),
                row.getString("name"),
                roles(row));
    }

    private static Set<TeamRole> roles(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("roles").getArray())
                .map(TeamRole::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TeamRole.class)));
    }
}
