package tandem.people.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.audit.AuditTrail;

/**
 * What administrators decide about an account. Each change ends its sign-in sessions, so that none
 * keeps what was taken away.
 */
@Service
@Transactional
public class RoleService {
    private static final String ADMINISTRATORS =
            """
            select a.id from accounts.global_role r join accounts.account a on a.id = r.account_id
            where r.role = 'ADMIN' and a.locked_at is null order by a.id for update
            """;

    private static final String END_INVITATIONS =
            """
            update accounts.invitation set ended_at = ?
            where invited_by = ? and ended_at is null and accepted_at is null
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final SessionsOf sessions;
    private final AuditTrail audit;
    private final Clock clock;

    RoleService(
            JdbcClient db,
            AccountService accounts,
            SessionsOf sessions,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    public void give(UUID accountId, Role role, Actor administrator) {
        administers(administrator);
        accounts.person(accountId);
        db.sql("insert into accounts.global_role values (?, ?) on conflict do nothing")
                .params(accountId, role.name())
                .update();
        changed(accountId, "account.roles", administrator);
    }

    /**
     * @throws LastAdministrator when nobody else could administer afterwards
     */
    public void take(UUID accountId, Role role, Actor administrator) {
        administers(administrator);
        if (role == Role.ADMIN) {
            anotherAdministratorStays(accountId);
        }
        db.sql("delete from accounts.global_role where account_id = ? and role = ?")
                .params(accountId, role.name())
                .update();
        endInvitations(accountId, role);
        changed(accountId, "account.roles", administrator);
    }

    /** All of it or none. */
    public void change(UUID accountId, Set<Role> give, Set<Role> take, Actor administrator) {
        give.forEach(role -> give(accountId, role, administrator));
        take.forEach(role -> take(accountId, role, administrator));
    }

    /**
     * Nobody signs in to it any more, by no means.
     *
     * @throws LastAdministrator when nobody else could administer afterwards
     */
    public void lock(UUID accountId, Actor administrator) {
        administers(administrator);
        accounts.person(accountId);
        anotherAdministratorStays(accountId);
        db.sql("update accounts.account set locked_at = ? where id = ? and locked_at is null")
                .params(OffsetDateTime.now(clock), accountId)
                .update();
        endInvitations(accountId, Role.ADMIN);
        changed(accountId, "account.locked", administrator);
    }

    public void unlock(UUID accountId, Actor administrator) {
        administers(administrator);
        accounts.person(accountId);
        db.sql("update accounts.account set locked_at = null where id = ?")
                .param(accountId)
                .update();
        changed(accountId, "account.unlocked", administrator);
    }

    /** Her own, or any for an administrator. */
    public void endSessions(UUID accountId, Actor actor) {
        if (!actor.accountId().equals(accountId)) {
            administers(actor);
        }
        changed(accountId, "account.signedout", actor);
    }

    private void changed(UUID accountId, String action, Actor actor) {
        audit.record(actor.accountId(), action, accountId);
        sessions.end(accountId);
    }

    /** Whoever administers no more leaves no door open. */
    private void endInvitations(UUID accountId, Role role) {
        if (role == Role.ADMIN) {
            db.sql(END_INVITATIONS).params(OffsetDateTime.now(clock), accountId).update();
        }
    }

    /** Holds the administrators' rows, so that two at once cannot each leave the other. */
    private void anotherAdministratorStays(UUID accountId) {
        var administrators = db.sql(ADMINISTRATORS).query(UUID.class).list();
        if (administrators.contains(accountId) && administrators.size() == 1) {
            throw new LastAdministrator();
        }
    }

    private static void administers(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new AccessDeniedException("Only an administrator does this");
        }
    }
}
