package tandem.improving.toolkit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text or a file, never both. */
public record AddArtifact(UUID activityId, ArtifactDetails details, @Nullable Upload file) {}
