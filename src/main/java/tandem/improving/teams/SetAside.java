package tandem.improving.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wishes of visits that nobody has proved: one a visit, the last one, shown to nobody. */
@Component
class SetAside {
    private static final String KEEP =
            """
            insert into teams.set_aside (visit_id, collaborative_id, site_id, new_organization, new_site,
                new_city, new_us_state, choice, team_id, team_name, roles, agreed_version, wished_at)
            values (:visit, :collaborative, :site, :organization, :name, :city, :state, :choice, :team,
                :teamName, :roles, :agreed, :at)
            on conflict (visit_id) do update set
                collaborative_id = excluded.collaborative_id, site_id = excluded.site_id,
                new_organization = excluded.new_organization, new_site = excluded.new_site,
                new_city = excluded.new_city, new_us_state = excluded.new_us_state,
                choice = excluded.choice, team_id = excluded.team_id, team_name = excluded.team_name,
                roles = excluded.roles, agreed_version = excluded.agreed_version,
                wished_at = excluded.wished_at
            """;

    private final JdbcClient db;

    SetAside(JdbcClient db) {
        this.db = db;
    }

    void keep(UUID visitId, Joining.Wish wish) {
        var enroll = wish.enroll();
        var site = columns(enroll.workplace());
        var team = columns(enroll.team());
        db.sql(KEEP)
                .param("visit", visitId)
                .param("collaborative", enroll.collaborativeId())
                .param("site", site.siteId().orElse(null))
                .param("organization", site.organization())
                .param("name", site.name())
                .param("city", site.city())
                .param("state", site.usState())
                .param("choice", team.choice())
                .param("team", team.teamId().orElse(null))
                .param("teamName", team.name())
                .param("roles", enroll.roles().stream().map(TeamRole::name).toArray(String[]::new))
                .param("agreed", wish.agreedVersion() == 0 ? null : wish.agreedVersion())
                .param("at", wish.wishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Handed out once: whoever takes it makes it true. */
    Optional<Joining.Wish> take(UUID visitId) {
        return db.sql("delete from teams.set_aside where visit_id = ? returning *")
                .param(visitId)
                .query(SetAside::wish)
                .optional();
    }

    boolean waits(UUID visitId, UUID collaborativeId) {
        return db.sql(
                        """
                        select exists (select from teams.set_aside
                        where visit_id = ? and collaborative_id = ?)
                        """)
                .params(visitId, collaborativeId)
                .query(Boolean.class)
                .single();
    }

    private record Site(
            Optional<UUID> siteId, String organization, String name, String city, String usState) {}

    private record Team(String choice, Optional<UUID> teamId, String name) {}

    private static Site columns(Workplace workplace) {
        return switch (workplace) {
            case Workplace.Known(var id) -> new Site(Optional.of(id), "", "", "", "");
            case Workplace.New(var organization, var name, var city, var usState) ->
                    new Site(Optional.empty(), organization, name, city, usState);
        };
    }

    private static Team columns(TeamChoice choice) {
        return switch (choice) {
            case TeamChoice.Found(var name) -> new Team("FOUND", Optional.empty(), name);
            case TeamChoice.Ask(var teamId) -> new Team("ASK", Optional.of(teamId), "");
            case TeamChoice.OnMyOwn() -> new Team("ON_MY_OWN", Optional.empty(), "");
        };
    }

    private static Joining.Wish wish(ResultSet row, int number) throws SQLException {
        var enroll =
                new Enroll(
                        row.getObject("collaborative_id", UUID.class),
                        workplace(row),
                        choice(row),
                        roles(row),
                        row.getInt("agreed_version") > 0);
        return new Joining.Wish(
                enroll,
                row.getInt("agreed_version"),
                row.getObject("wished_at", OffsetDateTime.class).toInstant(),
                true);
    }

    private static Workplace workplace(ResultSet row) throws SQLException {
        var siteId = row.getObject("site_id", UUID.class);
        return siteId != null
                ? new Workplace.Known(siteId)
                : new Workplace.New(
                        row.getString("new_organization"),
                        row.getString("new_site"),
                        row.getString("new_city"),
                        row.getString("new_us_state"));
    }

    private static TeamChoice choice(ResultSet row) throws SQLException {
        return switch (row.getString("choice")) {
            case "FOUND" -> new TeamChoice.Found(row.getString("team_name"));
            case "ASK" -> new TeamChoice.Ask(row.getObject("team_id", UUID.class));
            default -> new TeamChoice.OnMyOwn();
        };
    }

    private static Set<TeamRole> roles(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("roles").getArray())
                .map(TeamRole::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TeamRole.class)));
    }
}
