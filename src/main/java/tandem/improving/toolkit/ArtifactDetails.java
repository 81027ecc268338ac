package tandem.improving.toolkit;

/**
 * What is said of an artifact.
 *
 * @param what it does
 * @param why it matters, with its source
 * @param text the artifact itself where it is a text; empty where it is a file
 */
public record ArtifactDetails(
        ArtifactKind kind, String title, String what, String why, String text) {}
