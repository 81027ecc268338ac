package tandem.improving.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.accounts.AccountService;

/** One row a team; the database keeps names apart. */
@Component
class TeamTable {
    private static final String FOUND =
            """
            insert into teams.team (id, collaborative_id, name, zone, founded_on, founded_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (collaborative_id, lower(name)) do nothing
            """;

    private static final String CHANGE =
            "update teams.team set name = ?, aim = ?, version = version + 1 where id = ? and version = ?";

    private final JdbcClient db;
    private final Clock clock;

    TeamTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Team(
            UUID id,
            int version,
            UUID collaborativeId,
            String name,
            String aim,
            ZoneId zone,
            LocalDate foundedOn) {}

    /**
     * @return empty when the collaborative has a team of that name
     */
    Optional<UUID> found(FoundTeam team, ZoneId zone, UUID founder) {
        var id = UUID.randomUUID();
        var founded =
                db.sql(FOUND)
                        .params(
                                id,
                                team.collaborativeId(),
                                AccountService.oneLine(team.name()),
                                zone.getId(),
                                today(zone),
                                founder)
                        .update();
        var siteId = team.siteId();
        if (founded == 1 && siteId != null) {
            work(id, siteId);
        }
        return founded == 1 ? Optional.of(id) : Optional.empty();
    }

    void work(UUID teamId, UUID siteId) {
        db.sql(
                        """
                        insert into teams.team_site (team_id, site_id, added_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(teamId, siteId, OffsetDateTime.now(clock))
                .update();
    }

    Optional<UUID> called(UUID collaborativeId, String name) {
        return db.sql(
                        "select id from teams.team where collaborative_id = ? and lower(name) = lower(?)")
                .params(collaborativeId, name)
                .query(UUID.class)
                .optional();
    }

    Optional<Team> find(UUID teamId) {
        return db.sql("select * from teams.team where id = ?")
                .param(teamId)
                .query(TeamTable::team)
                .optional();
    }

    /**
     * @return false when somebody saved since {@code seenVersion}
     */
    boolean change(ChangeTeam change) {
        return db.sql(CHANGE)
                        .params(
                                AccountService.oneLine(change.name()),
                                change.aim(),
                                change.teamId(),
                                change.seenVersion())
                        .update()
                == 1;
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("collaborative_id", UUID.class),
                row.getString("name"),
                row.getString("aim"),
                ZoneId.of(row.getString("zone")),
                row.getObject("founded_on", LocalDate.class));
    }
}
