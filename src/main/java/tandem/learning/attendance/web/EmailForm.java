package tandem.learning.attendance.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The address she meant to type at check-in. */
record EmailForm(
        @NotBlank(message = "{visit.email.wanted}")
                @Email(message = "{visit.email.odd}", regexp = "^\\s*\\S+@\\S+\\.\\S+\\s*$")
                @Size(max = 254, message = "{visit.email.odd}")
                @Nullable String email) {}
