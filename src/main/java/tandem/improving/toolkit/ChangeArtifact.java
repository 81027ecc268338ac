package tandem.improving.toolkit;

import org.jspecify.annotations.Nullable;

/** Without a text and without a file the file that is there stays. */
public record ChangeArtifact(
        ArtifactAt artifact, int seenVersion, ArtifactDetails details, @Nullable Upload file) {}
