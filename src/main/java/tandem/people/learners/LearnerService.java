package tandem.people.learners;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class LearnerService {
    private final JdbcClient db;

    LearnerService(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Optional<Profession> profession(UUID accountId) {
        return db.sql("select profession from learners.learner where account_id = ?")
                .param(accountId)
                .query((row, number) -> Profession.valueOf(row.getString("profession")))
                .optional();
    }

    /** One statement, however many; who has said nothing is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Profession> professions(Collection<UUID> accountIds) {
        record Said(UUID accountId, Profession profession) {}
        return db
                .sql(
                        "select account_id, profession from learners.learner where account_id = any(?)")
                .param(accountIds.toArray(UUID[]::new))
                .query(Said.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Said::accountId, Said::profession));
    }

    /** What the person says of herself, in her profile. */
    public void state(UUID accountId, Profession profession) {
        db.sql(
                        """
                        insert into learners.learner (account_id, profession) values (?, ?)
                        on conflict (account_id) do update set profession = excluded.profession
                        """)
                .params(accountId, profession.name())
                .update();
    }

    /** What a visit said, once it is proved: never over what the person has said herself. */
    public void stateOnce(UUID accountId, Profession profession) {
        db.sql(
                        """
                        insert into learners.learner (account_id, profession) values (?, ?)
                        on conflict (account_id) do nothing
                        """)
                .params(accountId, profession.name())
                .update();
    }
}
