package tandem.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.encryption.Encryption;
import tandem.platform.encryption.Sealed;

/**
 * Letters that are not forgotten. In the demo all but those whose code was used or is over; in a
 * real installation only what still waits, and no page shows it.
 */
@Service
@Transactional(readOnly = true)
public class Mailbox {
    /**
     * @param letter null where it is forgotten
     */
    public record Item(
            UUID id, String kind, String recipient, Instant at, @Nullable Letter letter) {}

    /** A place in the list: what was mailed just before or after it. */
    public record Place(Instant at, UUID id) {}

    private static final String ITEM =
            """
            select d.id, d.kind, d.recipient, d.created_at, l.key_id, l.sealed
            from mail.delivery d
            left join mail.letter l on l.delivery_id = d.id and (d.expires_at is null or d.expires_at > :now)
            """;

    private static final String OLDER =
            """
            where d.recipient ilike :search and (d.created_at, d.id) < (:at, :id)
            order by d.created_at desc, d.id desc limit :limit
            """;

    private static final String NEWER =
            """
            where d.recipient ilike :search and (d.created_at, d.id) > (:at, :id)
            order by d.created_at, d.id limit :limit
            """;

    private static final Place TOP =
            new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final JdbcClient db;
    private final Encryption encryption;
    private final Clock clock;

    Mailbox(JdbcClient db, Encryption encryption, Clock clock) {
        this.db = db;
        this.encryption = encryption;
        this.clock = clock;
    }

    /** Newest first; {@code search} is a part of the recipient's address, blank for all. */
    public List<Item> newest(String search, int limit) {
        return older(search, TOP, limit);
    }

    public List<Item> older(String search, Place than, int limit) {
        return list(OLDER, search, than, limit);
    }

    /** Newest first, like the others. */
    public List<Item> newer(String search, Place than, int limit) {
        return list(NEWER, search, than, limit).reversed();
    }

    public Optional<Item> item(UUID id) {
        return db.sql(ITEM + "where d.id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .query(this::toItem)
                .optional();
    }

    public int count(String search) {
        return db.sql("select count(*) from mail.delivery where recipient ilike ?")
                .param(pattern(search))
                .query(Integer.class)
                .single();
    }

    private List<Item> list(String which, String search, Place than, int limit) {
        return db.sql(ITEM + which)
                .param("now", OffsetDateTime.now(clock))
                .param("search", pattern(search))
                .param("at", than.at().atOffset(ZoneOffset.UTC))
                .param("id", than.id())
                .param("limit", limit)
                .query(this::toItem)
                .list();
    }

    private static String pattern(String search) {
        return "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private Item toItem(ResultSet row, int number) throws SQLException {
        var keyId = row.getString("key_id");
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("recipient"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                keyId == null
                        ? null
                        : Letter.of(encryption.open(new Sealed(keyId, row.getBytes("sealed")))));
    }
}
