package tandem.platform.files;

import java.util.Optional;
import java.util.UUID;

/** Where the bytes lie: in PostgreSQL today, in an object store where that outgrows it. */
interface Blobs {
    void put(UUID id, byte[] bytes);

    Optional<byte[]> get(UUID id);
}
