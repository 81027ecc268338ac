package tandem.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.shared.NotFound;

/** Everybody, for administrators: read a page at a time, by name. */
@Service
@Transactional(readOnly = true)
public class PeopleService {
    public static final int PAGE = 50;

    private static final String PEOPLE =
            """
            select a.id, a.name, a.locked_at, a.created_at,
                   (select e.address from accounts.email_address e
                    where e.account_id = a.id and e.confirmed_at is not null
                    order by e.confirmed_at, e.address limit 1) as email,
                   array(select role from accounts.global_role where account_id = a.id order by role) as roles,
                   exists (select from accounts.password where account_id = a.id) as has_password
            from accounts.account a
            """;

    private static final String FOUND =
            PEOPLE
                    + """
                    where coalesce((select bool_and(
                              lower(a.name) like '%' || word || '%' escape '\\'
                              or exists (select from accounts.email_address e
                                         where e.account_id = a.id and e.address like '%' || word || '%' escape '\\'))
                          from unnest(:words::text[]) word), true)
                      and (:role::text is null or exists (
                          select from accounts.global_role where account_id = a.id and role = :role))
                      and (:locked::boolean is null or (a.locked_at is not null) = :locked)
                      and (:after::uuid is null or (lower(a.name), a.id) > (
                          select lower(name), id from accounts.account where id = :after))
                    order by lower(a.name), a.id limit :limit
                    """;

    private final JdbcClient db;

    PeopleService(JdbcClient db) {
        this.db = db;
    }

    /** How many there are, and how many hold a role besides learning. */
    public record Counts(int people, int staff) {}

    /** One more than {@link #PAGE} where another page follows. */
    public List<PersonInList> find(FindPeople query) {
        return db.sql(FOUND)
                .param("words", AccountService.words(query.text()))
                .param("role", query.role() == null ? null : query.role().name())
                .param("locked", query.locked())
                .param("after", query.after())
                .param("limit", PAGE + 1)
                .query(PeopleService::personRow)
                .list();
    }

    /**
     * @throws NotFound when there is none
     */
    public PersonInList person(UUID accountId) {
        return db.sql(PEOPLE + "where a.id = ?")
                .param(accountId)
                .query(PeopleService::personRow)
                .optional()
                .orElseThrow(() -> new NotFound("Account", accountId));
    }

    public Counts counts() {
        return db.sql(
                        """
                        select (select count(*) from accounts.account) as people,
                               (select count(distinct account_id) from accounts.global_role
                                where role <> 'LEARNER') as staff
                        """)
                .query(Counts.class)
                .single();
    }

    private static PersonInList personRow(ResultSet row, int number) throws SQLException {
        return new PersonInList(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Stream.of((String[]) row.getArray("roles").getArray()).map(Role::valueOf).toList(),
                row.getObject("locked_at") != null,
                row.getBoolean("has_password"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
