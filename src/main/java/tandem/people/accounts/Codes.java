package tandem.people.accounts;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.encryption.Token;

/** Six digits for one browser, and a link for any: 15 minutes, 5 tries, once. */
@Component
class Codes {
    static final Duration GOOD_FOR = Duration.ofMinutes(15);
    static final int TRIES = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String END_FORMER =
            """
            update accounts.sign_in_code set ended_at = ?
            where device = ? and purpose = ? and ended_at is null
            """;

    private static final String ISSUE =
            """
            insert into accounts.sign_in_code
                (id, purpose, device, address, name, account_id, code_hash, link_hash, continue_to,
                 asked_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /**
     * Counts before it compares: whoever comes at once waits for the row and sees the new count.
     */
    private static final String COUNT_A_TRY =
            """
            update accounts.sign_in_code set tries = tries + 1
            where device = ? and purpose = ? and ended_at is null and proved_at is null
              and expires_at > ? and tries < ?
            returning *
            """;

    private static final String OPEN =
            """
            select * from accounts.sign_in_code
            where ended_at is null and expires_at > ?
            """;

    /** The newest of this browser, also when it is used up, until it expires or signs in. */
    private static final String LAST =
            """
            select * from accounts.sign_in_code
            where device = ? and purpose = ? and expires_at > ?
              and (proved_at is null or ended_at is null)
            order by asked_at desc, ended_at desc nulls first limit 1
            """;

    private final JdbcClient db;
    private final Clock clock;

    enum Purpose {
        SIGN_IN,
        ADD_EMAIL
    }

    record Ask(
            Purpose purpose,
            Device device,
            String address,
            @Nullable String name,
            @Nullable UUID accountId,
            @Nullable String continueTo) {}

    record Issued(UUID id, String digits, Token link, Instant expiresAt) {}

    record Open(
            UUID id,
            String address,
            @Nullable String name,
            @Nullable UUID accountId,
            @Nullable String continueTo,
            byte[] codeHash,
            int tries,
            Instant expiresAt,
            boolean owesName) {}

    sealed interface Tried {
        record Right(Open code) implements Tried {}

        record Wrong(int triesLeft) implements Tried {}

        record Void() implements Tried {}
    }

    Codes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Issued issue(Ask ask) {
        var device = ask.device().hash();
        alone(device);
        db.sql(END_FORMER).params(now(), device, ask.purpose().name()).update();
        var issued =
                new Issued(
                        UUID.randomUUID(),
                        "%06d".formatted(RANDOM.nextInt(1_000_000)),
                        Token.random(),
                        clock.instant().plus(GOOD_FOR));
        db.sql(ISSUE)
                .param(issued.id())
                .param(ask.purpose().name())
                .param(device)
                .param(ask.address())
                .param(ask.name())
                .param(ask.accountId())
                .param(ask.device().hash(issued.digits()))
                .param(issued.link().hash())
                .param(ask.continueTo())
                .param(now())
                .param(now().plus(GOOD_FOR))
                .update();
        return issued;
    }

    /** A wrong one is counted when the caller's transaction commits, so it must. */
    Tried tryCode(Purpose purpose, Device device, String digits) {
        var tried =
                db.sql(COUNT_A_TRY)
                        .params(device.hash(), purpose.name(), now(), TRIES)
                        .query(Codes::openRow)
                        .optional();
        if (tried.isEmpty()) {
            return new Tried.Void();
        }
        var code = tried.get();
        if (MessageDigest.isEqual(code.codeHash(), device.hash(digits))) {
            return new Tried.Right(code);
        }
        if (code.tries() == TRIES) {
            end(code.id());
            return new Tried.Void();
        }
        return new Tried.Wrong(TRIES - code.tries());
    }

    /** Reads only: what stands behind a mailed link. */
    Optional<Open> behind(Token link) {
        return db.sql(OPEN + "and link_hash = ?")
                .params(now(), link.hash())
                .query(Codes::openRow)
                .optional();
    }

    /** The same, held until the transaction ends, so that only one of two takes it. */
    Optional<Open> take(Token link) {
        return db.sql(OPEN + "and link_hash = ? for update")
                .params(now(), link.hash())
                .query(Codes::openRow)
                .optional();
    }

    /** Whose code was right in this browser and who still owes a name. */
    Optional<Open> proved(Device device) {
        return db.sql(
                        OPEN
                                + "and device = ? and purpose = 'SIGN_IN' and proved_at is not null"
                                + " for update")
                .params(now(), device.hash())
                .query(Codes::openRow)
                .optional();
    }

    Optional<Open> last(Purpose purpose, Device device) {
        return db.sql(LAST)
                .params(device.hash(), purpose.name(), now())
                .query(Codes::openRow)
                .optional();
    }

    void markProved(UUID codeId) {
        db.sql("update accounts.sign_in_code set proved_at = ? where id = ?")
                .params(now(), codeId)
                .update();
    }

    /** It has proved the address: nothing of it opens anything again. */
    void spend(UUID codeId) {
        markProved(codeId);
        end(codeId);
    }

    private void end(UUID codeId) {
        db.sql("update accounts.sign_in_code set ended_at = ? where id = ?")
                .params(now(), codeId)
                .update();
    }

    private void alone(byte[] device) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 1))")
                .param(device)
                .query()
                .singleRow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Open openRow(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("name"),
                row.getObject("account_id", UUID.class),
                row.getString("continue_to"),
                row.getBytes("code_hash"),
                row.getInt("tries"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("proved_at") != null && row.getObject("ended_at") == null);
    }
}
