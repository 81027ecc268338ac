package tandem.improving.toolkit;

import java.util.UUID;

/** An artifact as it comes with one activity. */
public record ArtifactAt(UUID activityId, UUID artifactId) {}
