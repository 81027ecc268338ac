package tandem.crediting.credits.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.FreeText;

/** Why. */
record ReasonForm(
        @FreeText
                @NotBlank(message = "{award.reason.wanted}")
                @Size(max = 500, message = "{award.reason.long}")
                @Nullable String reason) {
    String given() {
        return reason == null ? "" : reason;
    }
}
