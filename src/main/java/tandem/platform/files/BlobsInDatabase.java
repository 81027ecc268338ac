package tandem.platform.files;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the same transaction as the file's row, and in the same backup. */
@Component
class BlobsInDatabase implements Blobs {
    private final JdbcClient db;

    BlobsInDatabase(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void put(UUID id, byte[] bytes) {
        db.sql("insert into files.content (file_id, bytes) values (?, ?)")
                .params(id, bytes)
                .update();
    }

    @Override
    public Optional<byte[]> get(UUID id) {
        return db.sql("select bytes from files.content where file_id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }
}
