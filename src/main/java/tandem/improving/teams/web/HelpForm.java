package tandem.improving.teams.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.FreeText;

/** What would help, or the answer to it. */
record HelpForm(
        @NotBlank(message = "{teams.help.missing}") @Size(max = 1000) @FreeText
                @Nullable String words) {}
