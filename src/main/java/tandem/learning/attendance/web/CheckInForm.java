package tandem.learning.attendance.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.people.learners.Profession;
import tandem.platform.privacy.FreeText;
import tandem.platform.privacy.NotFreeText;

/**
 * Three lines, and you are in.
 *
 * @param lateReason asked for after the session's end
 */
record CheckInForm(
        @NotBlank(message = "{checkin.email.missing}")
                @Email(
                        message = "{checkin.email.odd}",
                        regexp = "^\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*$")
                @Size(max = 254, message = "{checkin.email.odd}")
                @Nullable String email,
        @NotFreeText
                @NotBlank(message = "{checkin.name.missing}")
                @Size(max = 200, message = "{checkin.name.long}")
                @Nullable String name,
        @NotNull(message = "{checkin.profession.missing}") @Nullable Profession profession,
        @FreeText @Size(max = 500, message = "{checkin.late.long}") @Nullable String lateReason) {
    static final CheckInForm EMPTY = new CheckInForm(null, null, null, null);
}
