package tandem.learning.attendance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.FreeText;
import tandem.platform.privacy.NotFreeText;

/**
 * Staff's word with its reason.
 *
 * @param minutes where minutes are given
 * @param refuse a late request
 * @param everybody who checked in on the same device too
 * @param account an account's id, or "new"
 */
record VisitActForm(
        @Min(value = 0, message = "{act.minutes.odd}")
                @Max(value = 1440, message = "{act.minutes.odd}")
                @Nullable Integer minutes,
        @FreeText
                @NotBlank(message = "{act.reason.missing}")
                @Size(max = 500, message = "{act.reason.long}")
                @Nullable String reason,
        @Nullable Boolean refuse,
        @Nullable Boolean everybody,
        @NotFreeText @Nullable String account) {
    static final String NEW = "new";

    static VisitActForm of(int minutes) {
        return new VisitActForm(minutes, null, null, null, null);
    }
}
