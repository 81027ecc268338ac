package tandem.learning.attendance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.FreeText;

/** What came of the case. */
record BiasCaseForm(
        @FreeText
                @NotBlank(message = "{biasCase.note.wanted}")
                @Size(max = 2000, message = "{biasCase.note.long}")
                @Nullable String note) {}
