package tandem.people.accounts;

import java.nio.charset.StandardCharsets;
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
 * lost sign-in and stays in no browser. Kept 30 days at most, as typed: nobody has looked it
 * through for what looks like a patient, so nobody but its owner sees it and no log does.
 */
@Service
@Transactional
public class Drafts {
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private static final String SAVE =
            """
            insert into accounts.draft (owner, form, fields, saved_at)
            select :owner, :form, :fields::jsonb, :now
            where (select count(*) from accounts.draft where owner = :owner and form <> :form) < :most
            on conflict (owner, form) do update
            set fields = excluded.fields, saved_at = excluded.saved_at
            """;

    /** As much as a long form holds, in bytes. */
    static final int LARGEST = 64 * 1024;

    /** An address with two ids in it. */
    private static final int LONGEST = 200;

    /** Of one owner; more than anybody leaves lying about. */
    static final int MOST = 100;

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
     * @param form which form, and of what: the address it is sent to
     * @return whether it was kept; not, where it is too large or there are too many
     */
    public boolean save(UUID owner, String form, Map<String, List<String>> values) {
        var fields = json.writeValueAsString(values);
        if (fields.getBytes(StandardCharsets.UTF_8).length > LARGEST || form.length() > LONGEST) {
            return false;
        }
        return db.sql(SAVE)
                        .param("owner", owner)
                        .param("form", form)
                        .param("fields", fields)
                        .param("now", OffsetDateTime.now(clock))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID owner, String form) {
        return db.sql("select fields, saved_at from accounts.draft where owner = ? and form = ?")
                .params(owner, form)
                .query((row, number) ->
                        new Draft(
                                json.readValue(row.getString("fields"), FIELDS),
                                row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Once it is saved for good, or not wanted any more. */
    public void drop(UUID owner, String form) {
        db.sql("delete from accounts.draft where owner = ? and form = ?")
                .params(owner, form)
                .update();
    }
}
