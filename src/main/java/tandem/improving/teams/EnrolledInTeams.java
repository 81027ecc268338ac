package tandem.improving.teams;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.improving.collaboratives.Enrolled;
import tandem.people.accounts.Actor;

/** Where she takes part or sits in a team. */
@Component
class EnrolledInTeams implements Enrolled {
    private static final String HERS =
            """
            select collaborative_id from teams.enrollment where account_id = :her and ended_at is null
            union
            select t.collaborative_id from teams.team t join teams.member m on m.team_id = t.id
            where m.account_id = :her and m.ended_on is null
            """;

    private final JdbcClient db;

    EnrolledInTeams(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Collection<UUID> collaborativesOf(Actor actor) {
        return db.sql(HERS).param("her", actor.accountId()).query(UUID.class).list();
    }
}
