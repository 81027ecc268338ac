package tandem.improving.teams.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.teams.InviteByMail;

/** Whom to invite. */
record InviteForm(
        @NotBlank(message = "{teams.email.wrong}")
                @Email(message = "{teams.email.wrong}")
                @Size(max = 254, message = "{teams.email.wrong}")
                @Nullable String email) {

    InviteByMail toCommand(UUID teamId) {
        return new InviteByMail(teamId, Objects.requireNonNull(email));
    }
}
