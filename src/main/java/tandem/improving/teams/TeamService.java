package tandem.improving.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
                         and m.account_id = ? and m.ended_on is null) as roles
            from teams.team t where t.id = ?
            """;

    private static final String MINE =
            """
            select t.id, t.collaborative_id, t.name, array_agg(m.role) as roles
            from teams.team t join teams.member m on m.team_id = t.id
            where m.account_id = ? and m.ended_on is null
            group by t.id order by lower(t.name), t.id
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

    private static final String FOUND =
            """
            insert into teams.team (id, collaborative_id, name, zone, founded_on, founded_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (collaborative_id, lower(name)) do nothing
            """;

    private final JdbcClient db;
    private final CollaborativeService collaboratives;
    private final SiteService sites;
    private final AuditTrail audit;
    private final Clock clock;

    TeamService(
            JdbcClient db,
            CollaborativeService collaboratives,
            SiteService sites,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.collaboratives = collaboratives;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Founds a team and enrolls its founder. Whether enrollment is open is the caller's question.
     *
     * @throws TeamNameTaken when the collaborative has one of that name, whatever its case
     */
    public UUID found(FoundTeam team, Actor founder) {
        var zone = zoneOf(team);
        var today = LocalDate.now(clock.withZone(zone));
        var id = UUID.randomUUID();
        var founded =
                db.sql(FOUND)
                        .params(
                                id,
                                team.collaborativeId(),
                                team.name(),
                                zone.getId(),
                                today,
                                founder.accountId())
                        .update();
        if (founded == 0) {
            throw new TeamNameTaken(team.name());
        }
        work(id, team.siteId());
        enroll(team.collaborativeId(), team.siteId(), founder);
        var roles = EnumSet.of(TeamRole.LEAD);
        roles.addAll(team.roles());
        roles.forEach(role -> sit(id, role, today, founder));
        audit.record(founder.accountId(), "team.founded", id);
        return id;
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

    /** The zone of the team's organization, which rules its days and data months. */
    @Transactional(readOnly = true)
    public ZoneId zone(UUID teamId) {
        return db.sql("select zone from teams.team where id = ?")
                .param(teamId)
                .query((row, number) -> ZoneId.of(row.getString("zone")))
                .optional()
                .orElseThrow(() -> new NotFound("Team", teamId));
    }

    /** The date where the team works. */
    @Transactional(readOnly = true)
    public LocalDate today(UUID teamId) {
        return LocalDate.now(clock.withZone(zone(teamId)));
    }

    /** Where she sits now, by name. */
    @Transactional(readOnly = true)
    public List<MyTeam> teamsOf(Actor actor) {
        return db.sql(MINE).param(actor.accountId()).query(TeamService::mine).list();
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
                .params(actor.accountId(), teamId)
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
                LocalDate.now(clock.withZone(zone)),
                actor,
                roles,
                collaboratives.mayGuide(collaborativeId, actor));
    }

    private ZoneId zoneOf(FoundTeam team) {
        return team.siteId() == null
                ? collaboratives.collaborative(team.collaborativeId()).zone()
                : sites.site(team.siteId()).zone();
    }

    private void work(UUID teamId, @Nullable UUID siteId) {
        if (siteId != null) {
            db.sql("insert into teams.team_site (team_id, site_id, added_at) values (?, ?, ?)")
                    .params(teamId, siteId, OffsetDateTime.now(clock))
                    .update();
        }
    }

    private void enroll(UUID collaborativeId, @Nullable UUID siteId, Actor actor) {
        db.sql(
                        """
                        insert into teams.enrollment (id, collaborative_id, account_id, site_id, enrolled_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (collaborative_id, account_id) where ended_at is null do nothing
                        """)
                .param(UUID.randomUUID())
                .param(collaborativeId)
                .param(actor.accountId())
                .param(siteId)
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private void sit(UUID teamId, TeamRole role, LocalDate since, Actor actor) {
        db.sql(
                        """
                        insert into teams.member (id, team_id, account_id, role, since, named_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (team_id, account_id, role) where ended_on is null do nothing
                        """)
                .params(
                        UUID.randomUUID(),
                        teamId,
                        actor.accountId(),
                        role.name(),
                        since,
                        actor.accountId())
                .update();
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
