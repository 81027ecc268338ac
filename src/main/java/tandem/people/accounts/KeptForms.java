package tandem.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.encryption.Token;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps, for an hour and for one person, what her expired sign-in could not save. */
@Service
@Transactional
class KeptForms {
    static final Duration KEPT_FOR = Duration.ofHours(1);

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private static final String KEEP =
            """
            insert into accounts.kept_form (token_hash, account_id, path, fields, expires_at)
            values (?, ?, ?, ?::jsonb, ?)
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    KeptForms(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** The token is for the browser that sent the form. */
    Token keep(UUID accountId, KeptForm form) {
        var token = Token.random();
        db.sql(KEEP)
                .params(
                        token.hash(),
                        accountId,
                        form.path(),
                        json.writeValueAsString(form.fields()),
                        OffsetDateTime.now(clock).plus(KEPT_FOR))
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    Optional<KeptForm> find(Token token, Actor actor) {
        return db.sql(
                        "select path, fields from accounts.kept_form"
                                + " where token_hash = ? and account_id = ? and expires_at > ?")
                .params(token.hash(), actor.accountId(), OffsetDateTime.now(clock))
                .query((row, number) ->
                        new KeptForm(
                                row.getString("path"),
                                json.readValue(row.getString("fields"), FIELDS)))
                .optional();
    }

    void drop(Token token) {
        db.sql("delete from accounts.kept_form where token_hash = ?").param(token.hash()).update();
    }
}
