package tandem.platform.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.shared.NotFound;

/**
 * Keeps uploads. Who may read one is decided by the page that owns it; this store asks nobody and
 * has no page of its own.
 */
@Service
@Transactional
public class FileStore {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String KEEP =
            """
            insert into files.file (id, name, type, size, sha256, kept_by, kept_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FILE =
            "select id, name, type, size, kept_by, kept_at from files.file where ";

    private final JdbcClient db;
    private final Blobs blobs;
    private final Clock clock;

    FileStore(JdbcClient db, Blobs blobs, Clock clock) {
        this.db = db;
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * @param name as the browser sent it; a path before it is dropped, its ending is set by the
     *     content
     * @param by the account that brings it
     * @throws FileRefused when it is empty, larger than 10 MB or of a type that is not taken
     */
    public UUID keep(String name, byte[] bytes, UUID by) {
        if (bytes.length == 0) {
            throw new FileRefused("files.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new FileRefused("files.tooLarge");
        }
        var type = Content.typeOf(name, bytes).orElseThrow(() -> new FileRefused("files.unknown"));
        var id = UUID.randomUUID();
        db.sql(KEEP)
                .params(
                        id,
                        FileName.of(name, type),
                        type.name(),
                        bytes.length,
                        sha256(bytes),
                        by,
                        OffsetDateTime.now(clock))
                .update();
        blobs.put(id, bytes);
        return id;
    }

    @Transactional(readOnly = true)
    public StoredFile find(UUID id) {
        return db.sql(FILE + "id = ?")
                .param(id)
                .query(FileStore::file)
                .optional()
                .orElseThrow(() -> new NotFound("File", id));
    }

    /** In one statement, for a list; those that do not exist are left out. */
    @Transactional(readOnly = true)
    public List<StoredFile> find(Collection<UUID> ids) {
        return db.sql(FILE + "id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(FileStore::file)
                .list();
    }

    @Transactional(readOnly = true)
    public byte[] bytes(UUID id) {
        return blobs.get(id).orElseThrow(() -> new NotFound("File", id));
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getInt("size"),
                row.getObject("kept_by", UUID.class),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
