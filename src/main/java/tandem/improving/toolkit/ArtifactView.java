package tandem.improving.toolkit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param text the artifact itself, null where it is a file
 * @param fileName of the file, null where it is a text
 */
public record ArtifactView(
        UUID id,
        int version,
        ArtifactKind kind,
        String title,
        String what,
        String why,
        @Nullable String text,
        @Nullable UUID fileId,
        @Nullable String fileName) {}
