package tandem.improving.collaboratives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;

/**
 * Who is named for what. A row without an account waits for its e-mail to be proved; it counts for
 * whoever has proved it from that moment on, and is settled on her account when she looks.
 */
@Component
class RoleTable {
    private static final String HERS_OR_WAITING =
            """
            select c.name, r.id, r.role, r.email, r.account_id, r.named_at
            from collaboratives.collaborative c
            left join collaboratives.role r on r.collaborative_id = c.id and r.ended_at is null
                 and (r.account_id = ? or r.account_id is null)
            where c.id = ?
            """;

    private static final String ALL =
            """
            select id, role, email, account_id, named_at from collaboratives.role
            where collaborative_id = ? and ended_at is null
            order by array_position(array['COORDINATOR', 'ADVISOR', 'FUNDER'], role), named_at, id
            """;

    private static final String NAME =
            """
            insert into collaboratives.role (id, collaborative_id, role, email, account_id, named_by, named_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (collaborative_id, role, email) where ended_at is null do nothing
            """;

    private static final String END =
            """
            update collaboratives.role set ended_by = ?, ended_at = ?
            where id = ? and collaborative_id = ? and ended_at is null
            """;

    private static final String SETTLE =
            """
            update collaboratives.role set account_id = ?
            where account_id is null and ended_at is null and email = any(?)
            """;

    private final JdbcClient db;
    private final AccountService accounts;

    RoleTable(JdbcClient db, AccountService accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    record Named(
            UUID id,
            CollaborativeRole role,
            String email,
            @Nullable UUID accountId,
            OffsetDateTime namedAt) {}

    /**
     * One statement, and one more where somebody is waited for and she has no role yet. Empty when
     * there is no such collaborative.
     */
    Optional<Standing> standing(UUID collaborativeId, Actor actor) {
        var names = new HashSet<String>();
        var rows = new ArrayList<Named>();
        db.sql(HERS_OR_WAITING)
                .params(actor.accountId(), collaborativeId)
                .query(row -> {
                    names.add(row.getString("name"));
                    if (row.getObject("id") != null) {
                        rows.add(named(row, 0));
                    }
                });
        return names.stream().findFirst().map(name -> new Standing(name, hers(rows, actor)));
    }

    private Set<CollaborativeRole> hers(List<Named> rows, Actor actor) {
        var settled = rows.stream().filter(row -> row.accountId() != null).toList();
        return settled.isEmpty() && !rows.isEmpty()
                ? roles(waitingFor(actor, rows))
                : roles(settled);
    }

    private List<Named> waitingFor(Actor actor, List<Named> waiting) {
        var hers = accounts.confirmedEmails(actor.accountId());
        return waiting.stream().filter(row -> hers.contains(row.email())).toList();
    }

    /** Coordinators first, then in the order in which they were named. */
    List<Named> all(UUID collaborativeId) {
        return db.sql(ALL).param(collaborativeId).query(RoleTable::named).list();
    }

    /**
     * @return whether she was not named so before
     */
    boolean name(UUID id, NameForRole naming, Actor by, OffsetDateTime at) {
        return db.sql(NAME)
                        .param(id)
                        .param(naming.collaborativeId())
                        .param(naming.role().name())
                        .param(naming.email())
                        .param(accounts.idByConfirmedEmail(naming.email()).orElse(null))
                        .param(by.accountId())
                        .param(at)
                        .update()
                == 1;
    }

    /**
     * @return whether there was such a role to end
     */
    boolean end(EndRole role, Actor by, OffsetDateTime at) {
        return db.sql(END)
                        .params(by.accountId(), at, role.roleId(), role.collaborativeId())
                        .update()
                == 1;
    }

    void settle(Actor actor) {
        var hers = accounts.confirmedEmails(actor.accountId()).toArray(String[]::new);
        db.sql(SETTLE).param(actor.accountId()).param(hers).update();
    }

    private static Set<CollaborativeRole> roles(List<Named> rows) {
        return rows.stream()
                .map(Named::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CollaborativeRole.class)));
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        return new Named(
                row.getObject("id", UUID.class),
                CollaborativeRole.valueOf(row.getString("role")),
                row.getString("email"),
                row.getObject("account_id", UUID.class),
                row.getObject("named_at", OffsetDateTime.class));
    }
}
