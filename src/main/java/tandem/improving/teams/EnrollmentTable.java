package tandem.improving.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in which collaborative, and what she agreed to. */
@Component
class EnrollmentTable {
    private static final String ENROLL =
            """
            insert into teams.enrollment (id, collaborative_id, account_id, site_id, enrolled_at)
            values (?, ?, ?, ?, ?)
            on conflict (collaborative_id, account_id) where ended_at is null
            do update set site_id = coalesce(excluded.site_id, teams.enrollment.site_id)
            """;

    private static final String AGREE =
            """
            insert into teams.agreement (id, collaborative_id, account_id, text_version, agreed_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String PLACE =
            """
            select e.enrolled_at,
                   exists (select from teams.agreement g
                           where g.collaborative_id = e.collaborative_id
                             and g.account_id = e.account_id and g.text_version = ?) as agreed,
                   team.id as team_id, team.name as team_name, team.leads,
                   asked.id as asked_id, asked.name as asked_name
            from teams.enrollment e
            left join lateral (
                select t.id, t.name, bool_or(m.role = 'LEAD') as leads
                from teams.team t join teams.member m on m.team_id = t.id
                where t.collaborative_id = e.collaborative_id and m.account_id = e.account_id
                  and m.ended_on is null
                group by t.id order by min(m.since), t.id limit 1) team on true
            left join lateral (
                select t.id, t.name from teams.ask a join teams.team t on t.id = a.team_id
                where t.collaborative_id = e.collaborative_id and a.account_id = e.account_id
                  and a.answer is null limit 1) asked on true
            where e.collaborative_id = ? and e.account_id = ? and e.ended_at is null
            """;

    private final JdbcClient db;
    private final Clock clock;

    EnrollmentTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One row a person, locked until the end of the transaction: her next request waits. */
    void enroll(UUID collaborativeId, @Nullable UUID siteId, UUID accountId) {
        db.sql(ENROLL)
                .param(UUID.randomUUID())
                .param(collaborativeId)
                .param(accountId)
                .param(siteId)
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** To a wording she was shown; once. */
    void agree(UUID collaborativeId, int version, UUID accountId, OffsetDateTime at) {
        db.sql(AGREE).params(UUID.randomUUID(), collaborativeId, accountId, version, at).update();
    }

    Optional<EnrollmentPlace> place(UUID collaborativeId, UUID accountId) {
        return db.sql(PLACE)
                .params(EnrollmentAgreement.VERSION, collaborativeId, accountId)
                .query(EnrollmentTable::placed)
                .optional();
    }

    private static EnrollmentPlace placed(ResultSet row, int number) throws SQLException {
        var team = team(row, "team");
        return new EnrollmentPlace(
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                team,
                row.getBoolean("leads"),
                team == null ? team(row, "asked") : null,
                row.getBoolean("agreed"));
    }

    private static EnrollmentPlace.@Nullable Named team(ResultSet row, String which)
            throws SQLException {
        var id = row.getObject(which + "_id", UUID.class);
        return id == null ? null : new EnrollmentPlace.Named(id, row.getString(which + "_name"));
    }
}
