package tandem.people.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was typed and not yet saved, on the server: one per owner and form, so that it survives a
 * lost sign-in and stays in no browser. Kept 30 days at most.
 */
@Service
@Transactional
public class Drafts {
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private static final String SAVE =
            """
            insert into accounts.draft (owner, form, fields, saved_at) values (?, ?, ?::jsonb, ?)
            on conflict (owner, form) do update
            set fields = excluded.fields, saved_at = excluded.saved_at
            """;

    /** As much as a long form holds. More is not kept, nor is a draft without end. */
    private static final int LARGEST = 200_000;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param owner an account's or a visit's id
     * @param form which form, and of what: "cycle/0190…"
     */
    public void save(UUID owner, String form, Map<String, List<String>> values) {
        var fields = json.writeValueAsString(values);
        if (fields.length() <= LARGEST && form.length() <= 100) {
            db.sql(SAVE).params(owner, form, fields, OffsetDateTime.now(clock)).update();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Map<String, List<String>>> find(UUID owner, String form) {
        return db.sql("select fields from accounts.draft where owner = ? and form = ?")
                .params(owner, form)
                .query(String.class)
                .optional()
                .map(fields -> json.readValue(fields, FIELDS));
    }

    /** Once it is saved for good, in the same transaction. */
    public void drop(UUID owner, String form) {
        db.sql("delete from accounts.draft where owner = ? and form = ?")
                .params(owner, form)
                .update();
    }
}
