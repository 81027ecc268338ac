package tandem.improving.toolkit.web;

import java.util.List;
import java.util.stream.Stream;
import tandem.improving.toolkit.ArtifactView;

/** An artifact as lines, beside what somebody else typed. */
final class StoredArtifact {
    private StoredArtifact() {}

    static List<String> lines(ArtifactView artifact) {
        return Stream.of(
                        artifact.title(),
                        artifact.what(),
                        artifact.why(),
                        artifact.text(),
                        artifact.fileName())
                .filter(line -> line != null)
                .flatMap(String::lines)
                .toList();
    }
}
