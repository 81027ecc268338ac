package tandem.improving.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked to join which team; each ask is answered once. */
@Component
class AskTable {
    private static final String ASK =
            """
            insert into teams.ask (id, team_id, account_id, roles, asked_at) values (?, ?, ?, ?, ?)
            on conflict (team_id, account_id) where answer is null do nothing
            """;

    private static final String ANSWER =
            """
            update teams.ask set answer = ?, answered_by = ?, answered_at = ?
            where id = ? and answer is null
            """;

    private static final String TAKE_IN =
            """
            update teams.ask set answer = 'WELCOME', answered_by = ?, answered_at = ?
            where team_id = ? and account_id = ? and answer is null
            """;

    private static final String TAKE_BACK =
            """
            update teams.ask a set answer = 'TAKEN_BACK', answered_by = a.account_id, answered_at = ?
            from teams.team t
            where t.id = a.team_id and t.collaborative_id = ? and a.account_id = ? and a.answer is null
            """;

    private final JdbcClient db;

    AskTable(JdbcClient db) {
        this.db = db;
    }

    record Ask(
            UUID id,
            UUID teamId,
            UUID accountId,
            Set<TeamRole> roles,
            OffsetDateTime askedAt,
            boolean open) {}

    void ask(UUID teamId, UUID accountId, Collection<TeamRole> roles, OffsetDateTime at) {
        db.sql(ASK)
                .params(
                        UUID.randomUUID(),
                        teamId,
                        accountId,
                        roles.stream().map(TeamRole::name).toArray(String[]::new),
                        at)
                .update();
    }

    Optional<Ask> find(UUID askId, UUID teamId) {
        return db.sql("select * from teams.ask where id = ? and team_id = ?")
                .params(askId, teamId)
                .query(AskTable::read)
                .optional();
    }

    /**
     * @return false when somebody has answered it meanwhile
     */
    boolean answer(UUID askId, String answer, UUID by, OffsetDateTime at) {
        return db.sql(ANSWER).params(answer, by, at, askId).update() == 1;
    }

    /** She joins by an invitation, which is the answer to whatever she asked this team. */
    void takeIn(UUID teamId, UUID accountId, UUID by, OffsetDateTime at) {
        db.sql(TAKE_IN).params(by, at, teamId, accountId).update();
    }

    void takeBack(UUID collaborativeId, UUID accountId, OffsetDateTime at) {
        db.sql(TAKE_BACK).params(at, collaborativeId, accountId).update();
    }

    private static Ask read(ResultSet row, int number) throws SQLException {
        return new Ask(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("account_id", UUID.class),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(TeamRole::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(TeamRole.class))),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getString("answer") == null);
    }
}
