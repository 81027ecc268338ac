package tandem.platform.files;

import java.time.Instant;
import java.util.UUID;

/** What is known of an upload without reading it; {@code size} in bytes. */
public record StoredFile(
        UUID id, String name, FileType type, int size, UUID keptBy, Instant keptAt) {}
