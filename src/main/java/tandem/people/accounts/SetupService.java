package tandem.people.accounts;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.audit.AuditTrail;
import tandem.platform.encryption.Token;
import tandem.platform.shared.NotFound;

/** The way in for the first administrator of an installation, and for nobody after her. */
@Service
@Transactional
public class SetupService {
    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private static final String NEW_CODE =
            """
            insert into accounts.setup_code (hash, expires_at) values (?, ?)
            on conflict (only_one) do update
            set hash = excluded.hash, expires_at = excluded.expires_at, tries = 0
            """;

    private static final String COUNT_A_TRY =
            """
            update accounts.setup_code set tries = tries + 1
            where expires_at > ? and tries < 20 returning hash
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    SetupService(
            JdbcClient db,
            AccountService accounts,
            Passwords passwords,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who will administer, as she typed it. */
    public record FirstAdministrator(String code, String name, String email, String password) {
        @Override
        public String toString() {
            return "FirstAdministrator";
        }
    }

    /** A new code while nobody administers; it voids the former. */
    public Optional<Token> newCode() {
        if (somebodyAdministers()) {
            return Optional.empty();
        }
        var code = Token.random();
        db.sql(NEW_CODE).params(code.hash(), OffsetDateTime.now(clock).plus(GOOD_FOR)).update();
        return Optional.of(code);
    }

    /** Whether there is anything to set up, be its code expired or not. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return !somebodyAdministers();
    }

    /**
     * Of two at once the second waits for the code's row and finds it gone.
     *
     * @return empty when the code is wrong or expired
     * @throws NotFound when somebody administers already
     */
    public Optional<Actor> complete(FirstAdministrator first) {
        var hash =
                db.sql(COUNT_A_TRY).param(OffsetDateTime.now(clock)).query(byte[].class).optional();
        if (somebodyAdministers()) {
            throw new NotFound("Setup", "code");
        }
        if (hash.isEmpty()
                || !MessageDigest.isEqual(hash.get(), new Token(first.code().strip()).hash())) {
            return Optional.empty();
        }
        db.sql("delete from accounts.setup_code").update();
        return Optional.of(administrator(first));
    }

    private Actor administrator(FirstAdministrator first) {
        var known = accounts.idByConfirmedEmail(first.email());
        if (known.isEmpty()) {
            return accounts.open(
                    new OpenAccount(
                            first.name(), first.email(), first.password(), Set.of(Role.ADMIN)));
        }
        var id = known.get();
        db.sql("insert into accounts.global_role values (?, 'ADMIN')").param(id).update();
        passwords.set(id, first.password());
        audit.record(id, "account.roles", id);
        return accounts.actor(id).orElseThrow(AccountLocked::new);
    }

    private boolean somebodyAdministers() {
        return db.sql("select exists (select from accounts.global_role where role = 'ADMIN')")
                .query(Boolean.class)
                .single();
    }
}
