package tandem.learning.attendance.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.NotFreeText;

/** Six digits as typed: blanks and dashes do not matter. */
record CodeForm(
        @NotFreeText @NotBlank(message = "{code.wanted}") @Nullable String code,
        @Nullable Boolean ownPhone) {
    static final CodeForm EMPTY = new CodeForm(null, false);

    @Override
    public String toString() {
        return "CodeForm";
    }
}
