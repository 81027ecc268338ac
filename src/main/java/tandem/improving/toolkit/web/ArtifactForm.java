package tandem.improving.toolkit.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tandem.improving.toolkit.AddArtifact;
import tandem.improving.toolkit.ArtifactAt;
import tandem.improving.toolkit.ArtifactDetails;
import tandem.improving.toolkit.ArtifactKind;
import tandem.improving.toolkit.ArtifactView;
import tandem.improving.toolkit.ChangeArtifact;
import tandem.improving.toolkit.Upload;
import tandem.platform.privacy.FreeText;

/** A browser sends an empty file where none was chosen. */
record ArtifactForm(
        int version,
        @NotNull(message = "{toolkit.kind.missing}") ArtifactKind kind,
        @FreeText
                @NotBlank(message = "{toolkit.title.missing}")
                @Size(max = 200, message = "{toolkit.title.long}")
                String title,
        @FreeText
                @NotBlank(message = "{toolkit.what.missing}")
                @Size(max = 1000, message = "{toolkit.long}")
                String what,
        @FreeText
                @NotBlank(message = "{toolkit.why.missing}")
                @Size(max = 1000, message = "{toolkit.long}")
                String why,
        @FreeText @Size(max = 20000, message = "{toolkit.text.long}") @Nullable String text,
        @Nullable MultipartFile file) {
    @SuppressWarnings("NullAway") // nothing is chosen beforehand
    static ArtifactForm blank() {
        return new ArtifactForm(0, null, "", "", "", "", null);
    }

    static ArtifactForm of(ArtifactView artifact) {
        return new ArtifactForm(
                artifact.version(),
                artifact.kind(),
                artifact.title(),
                artifact.what(),
                artifact.why(),
                requireNonNullElse(artifact.text(), ""),
                null);
    }

    ArtifactForm onTopOf(ArtifactView stored) {
        return new ArtifactForm(stored.version(), kind, title, what, why, text, null);
    }

    AddArtifact toAdd(UUID activityId) {
        return new AddArtifact(activityId, details(), upload());
    }

    ChangeArtifact toChange(ArtifactAt artifact) {
        return new ChangeArtifact(artifact, version, details(), upload());
    }

    private ArtifactDetails details() {
        return new ArtifactDetails(
                kind,
                title.strip(),
                what.strip(),
                why.strip(),
                requireNonNullElse(text, "").strip());
    }

    private @Nullable Upload upload() {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return new Upload(
                    requireNonNullElse(file.getOriginalFilename(), "file"), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
