package tandem.improving.teams;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits where; rows are ended, never deleted. */
@Component
class SeatTable {
    private static final String SIT =
            """
            insert into teams.member (id, team_id, account_id, role, since, named_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (team_id, account_id, role) where ended_on is null do nothing
            """;

    private static final String LEAVE =
            """
            update teams.member set ended_on = greatest(since, ?), ended_by = ?
            where team_id = ? and account_id = ? and ended_on is null
            """;

    private final JdbcClient db;

    SeatTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param namedBy who gives the role: herself, or the lead
     */
    record Sitting(UUID teamId, UUID accountId, UUID namedBy, LocalDate since) {}

    void sit(Sitting who, Collection<TeamRole> roles) {
        for (var role : roles) {
            db.sql(SIT)
                    .params(
                            UUID.randomUUID(),
                            who.teamId(),
                            who.accountId(),
                            role.name(),
                            who.since(),
                            who.namedBy())
                    .update();
        }
    }

    /** Whoever changes seats of this team at the same time waits. */
    void lock(UUID teamId) {
        db.sql("select id from teams.team where id = ? for update")
                .param(teamId)
                .query(UUID.class)
                .optional();
    }

    List<UUID> leads(UUID teamId) {
        return holders(teamId, TeamRole.LEAD);
    }

    List<UUID> holders(UUID teamId, TeamRole role) {
        return db.sql(
                        """
                        select account_id from teams.member
                        where team_id = ? and role = ? and ended_on is null order by since, id
                        """)
                .params(teamId, role.name())
                .query(UUID.class)
                .list();
    }

    boolean sits(UUID teamId, UUID accountId) {
        return db.sql(
                        """
                        select exists (select from teams.member
                        where team_id = ? and account_id = ? and ended_on is null)
                        """)
                .params(teamId, accountId)
                .query(Boolean.class)
                .single();
    }

    /**
     * @return the number of roles that ended
     */
    int leave(Sitting who) {
        return db.sql(LEAVE)
                .params(who.since(), who.namedBy(), who.teamId(), who.accountId())
                .update();
    }

    /**
     * @return whether she had it
     */
    boolean end(Sitting who, TeamRole role) {
        return db.sql(LEAVE + " and role = ?")
                        .params(
                                who.since(),
                                who.namedBy(),
                                who.teamId(),
                                who.accountId(),
                                role.name())
                        .update()
                == 1;
    }
}
