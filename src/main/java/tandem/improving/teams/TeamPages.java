package tandem.improving.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows of one team that its page shows, in one statement. */
@Component
class TeamPages {
    private static final String ROWS =
            """
            select 'TEAM' as kind, id, collaborative_id as who, name as what, aim as more, founded_on as day,
                   null::timestamptz as at, null::timestamptz as closed_at, null::uuid as closed_by, zone, version
            from teams.team where id = :team
            union all
            select 'SEAT', id, account_id, role, null, since, null, null, null, null, null
            from teams.member where team_id = :team and ended_on is null
            union all
            select 'LEFT', null, null, role, null, max(ended_on), null, null, null, null, null
            from teams.member where team_id = :team and ended_on is not null group by role
            union all
            select 'ASK', id, account_id, array_to_string(roles, ','), null, null, asked_at, null, null, null, null
            from teams.ask where team_id = :team and answer is null
            union all
            (select 'HELP', id, asked_by, wish, answer, null, asked_at, closed_at, closed_by, null, null
            from teams.help where team_id = :team
            order by closed_at desc nulls first, asked_at desc limit 10)
            union all
            select 'AGREED', null, g.account_id, null, null, null, g.agreed_at, null, null, null, null
            from teams.agreement g
            join teams.member m on m.account_id = g.account_id and m.team_id = :team
                 and m.role = 'LEAD' and m.ended_on is null
            join teams.team t on t.id = m.team_id and t.collaborative_id = g.collaborative_id
            where g.text_version = :version
            """;

    private final JdbcClient db;

    TeamPages(JdbcClient db) {
        this.db = db;
    }

    enum Kind {
        TEAM,
        SEAT,
        LEFT,
        ASK,
        HELP,
        AGREED
    }

    /**
     * @param who the person; of the team itself, its collaborative
     * @param what name, role, roles or wish
     * @param more the team's aim, or the answer to a wish
     */
    record Row(
            Kind kind,
            @Nullable UUID id,
            @Nullable UUID who,
            @Nullable String what,
            @Nullable String more,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime at,
            @Nullable OffsetDateTime closedAt,
            @Nullable UUID closedBy,
            @Nullable ZoneId zone,
            int version) {}

    /** Empty when there is no such team. */
    List<Row> rows(UUID teamId) {
        return db.sql(ROWS)
                .param("team", teamId)
                .param("version", EnrollmentAgreement.VERSION)
                .query(TeamPages::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        return new Row(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getObject("who", UUID.class),
                row.getString("what"),
                row.getString("more"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getObject("closed_by", UUID.class),
                zone == null ? null : ZoneId.of(zone),
                row.getInt("version"));
    }
}
