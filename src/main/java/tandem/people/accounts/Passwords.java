package tandem.people.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id, at most four at a time: each takes 16 MB and a core. */
@Component
class Passwords {
    private static final String SET =
            """
            insert into accounts.password (account_id, hash, set_at) values (?, ?, ?)
            on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at
            """;

    static final int AT_A_TIME = 4;

    private final Semaphore atATime = new Semaphore(AT_A_TIME, true);
    private final JdbcClient db;
    private final PasswordEncoder argon2;
    private final Clock clock;

    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobodys;

    @Autowired
    Passwords(JdbcClient db, Clock clock) {
        this(db, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), clock);
    }

    Passwords(JdbcClient db, PasswordEncoder argon2, Clock clock) {
        this.db = db;
        this.argon2 = argon2;
        this.clock = clock;
        this.nobodys = argon2.encode("nobody's");
    }

    void set(UUID accountId, String password) {
        db.sql(SET)
                .params(
                        accountId,
                        limited(() -> argon2.encode(password)),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Always one comparison, whoever asks. Not in a transaction: no connection waits for it. */
    boolean matches(Optional<UUID> accountId, String password) {
        var stored = accountId.flatMap(this::hash);
        var same = limited(() -> argon2.matches(password, stored.orElse(nobodys)));
        return stored.isPresent() && same;
    }

    private Optional<String> hash(UUID accountId) {
        return db.sql("select hash from accounts.password where account_id = ?")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    private <T> T limited(Supplier<T> hashing) {
        atATime.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            atATime.release();
        }
    }
}
