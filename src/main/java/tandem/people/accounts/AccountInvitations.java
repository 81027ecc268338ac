package tandem.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.audit.AuditTrail;
import tandem.platform.encryption.Token;
import tandem.platform.shared.NotFound;

/** Links by mail: into an account with its roles, 14 days; to a new password, a day. */
@Service
@Transactional
public class AccountInvitations {
    private static final Duration TO_JOIN = Duration.ofDays(14);
    private static final Duration TO_CHOOSE_A_PASSWORD = Duration.ofDays(1);

    private static final String INVITE =
            """
            insert into accounts.invitation
                (id, token_hash, purpose, address, name, roles, account_id, invited_by, invited_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OPEN =
            """
            select * from accounts.invitation
            where accepted_at is null and ended_at is null and expires_at > ?
            """;

    private static final String END =
            """
            update accounts.invitation set ended_at = ?
            where accepted_at is null and ended_at is null and
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final Passwords passwords;
    private final SessionsOf sessions;
    private final CodeMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    AccountInvitations(
            JdbcClient db,
            AccountService accounts,
            Passwords passwords,
            SessionsOf sessions,
            CodeMail mail,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** A newer invitation of the same address ends the former. */
    public void invite(InvitePerson person, Actor administrator) {
        administers(administrator);
        var address = AccountService.address(person.email());
        db.sql(END + "purpose = 'JOIN' and address = ?").params(now(), address).update();
        send(person.name(), address, person.roles(), null, administrator);
    }

    /**
     * A link to choose a password, to the address the account has had longest: hers, or anybody's
     * for an administrator.
     *
     * @throws NotFound when the account has no confirmed address
     */
    public void offerPassword(UUID accountId, Actor actor) {
        if (!actor.accountId().equals(accountId)) {
            administers(actor);
        }
        var person = accounts.person(accountId);
        if (person.email() == null) {
            throw new NotFound("Confirmed address", accountId);
        }
        db.sql(END + "purpose = 'PASSWORD' and account_id = ?").params(now(), accountId).update();
        send(person.name(), person.email(), Set.of(), accountId, actor);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Invitation> open() {
        return db.sql(OPEN + "and purpose = 'JOIN' order by invited_at desc, id")
                .param(now())
                .query(AccountInvitations::invitationRow)
                .list();
    }

    public void end(UUID invitationId, Actor administrator) {
        administers(administrator);
        if (db.sql(END + "id = ?").params(now(), invitationId).update() == 0) {
            throw new NotFound("Invitation", invitationId);
        }
        mail.spent(invitationId);
        audit.record(administrator.accountId(), "invitation.ended", invitationId);
    }

    /** Writes nothing: mail scanners open links too. */
    @Transactional(readOnly = true)
    public Optional<Invitation> behind(Token link) {
        return db.sql(OPEN + "and token_hash = ?")
                .params(now(), link.hash())
                .query(AccountInvitations::invitationRow)
                .optional();
    }

    /**
     * Consumes the link: the address is hers, the account opens if there is none, the roles are
     * given, the password is set where one was chosen.
     *
     * @throws AccountLocked when it leads to a locked account
     */
    public Optional<Actor> accept(Token link, @Nullable String password) {
        return db.sql(OPEN + "and token_hash = ? for update")
                .params(now(), link.hash())
                .query(AccountInvitations::takenRow)
                .optional()
                .map(taken -> accept(taken, password));
    }

    private Actor accept(Taken taken, @Nullable String password) {
        var invitation = taken.invitation();
        db.sql("update accounts.invitation set accepted_at = ? where id = ?")
                .params(now(), invitation.id())
                .update();
        mail.spent(invitation.id());
        var account = taken.accountId() == null ? join(invitation) : taken.accountId();
        if (password != null && !password.isBlank()) {
            passwords.set(account, password);
            audit.record(account, "account.password", account);
        }
        sessions.end(account);
        return accounts.actor(account).orElseThrow(AccountLocked::new);
    }

    private UUID join(Invitation invitation) {
        accounts.alone(invitation.email());
        var known = accounts.idByConfirmedEmail(invitation.email());
        if (known.isEmpty()) {
            return accounts.open(
                            new OpenAccount(
                                    invitation.name(),
                                    invitation.email(),
                                    null,
                                    invitation.roles()))
                    .accountId();
        }
        invitation
                .roles()
                .forEach(role ->
                        db.sql(
                                        "insert into accounts.global_role values (?, ?) on conflict do nothing")
                                .params(known.get(), role.name())
                                .update());
        audit.record(known.get(), "account.roles", known.get());
        return known.get();
    }

    private void send(
            String name, String address, Set<Role> roles, @Nullable UUID accountId, Actor by) {
        var id = UUID.randomUUID();
        var token = Token.random();
        var until = clock.instant().plus(accountId == null ? TO_JOIN : TO_CHOOSE_A_PASSWORD);
        db.sql(INVITE)
                .param(id)
                .param(token.hash())
                .param(accountId == null ? "JOIN" : "PASSWORD")
                .param(address)
                .param(AccountService.oneLine(name))
                .param(roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param(accountId)
                .param(by.accountId())
                .param(now())
                .param(until.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(by.accountId(), "invitation.sent", id);
        mail.invitation(
                new CodeMail.InvitationLetter(address, name, by.name(), accountId != null),
                id,
                token,
                until);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static void administers(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new AccessDeniedException("Only an administrator does this");
        }
    }

    private record Taken(Invitation invitation, @Nullable UUID accountId) {}

    private static Taken takenRow(ResultSet row, int number) throws SQLException {
        return new Taken(invitationRow(row, number), row.getObject("account_id", UUID.class));
    }

    private static Invitation invitationRow(ResultSet row, int number) throws SQLException {
        var roles = Stream.of((String[]) row.getArray("roles").getArray()).map(Role::valueOf);
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("purpose").equals("PASSWORD"),
                row.getString("name"),
                row.getString("address"),
                roles.collect(Collectors.toSet()),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
