package tandem.learning.attendance.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.people.learners.Profession;
import tandem.platform.privacy.FreeText;
import tandem.platform.privacy.NotFreeText;

/**
 * Somebody at the desk.
 *
 * @param minutes empty for what a scan now is worth
 * @param reason of minutes given
 */
record WalkInForm(
        @NotFreeText
                @NotBlank(message = "{checkin.name.missing}")
                @Size(max = 200, message = "{checkin.name.long}")
                @Nullable String name,
        @NotBlank(message = "{walkin.email.missing}")
                @Email(
                        message = "{checkin.email.odd}",
                        regexp = "^\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*$")
                @Size(max = 254, message = "{checkin.email.odd}")
                @Nullable String email,
        @NotNull(message = "{walkin.profession.missing}") @Nullable Profession profession,
        @Min(value = 0, message = "{act.minutes.odd}")
                @Max(value = 1440, message = "{act.minutes.odd}")
                @Nullable Integer minutes,
        @FreeText @Size(max = 500, message = "{act.reason.long}") @Nullable String reason) {
    static final WalkInForm EMPTY = new WalkInForm(null, null, null, null, null);
}
