package tandem.improving.collaboratives.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.collaboratives.CollaborativeRole;
import tandem.improving.collaboratives.NameForRole;

/** Names somebody by e-mail. */
record NameForm(
        @NotBlank(message = "{collaboratives.email.wrong}")
                @Email(message = "{collaboratives.email.wrong}")
                @Size(max = 254, message = "{collaboratives.email.wrong}")
                @Nullable String email,
        @NotNull(message = "{collaboratives.role.missing}") @Nullable CollaborativeRole role) {

    NameForRole toCommand(UUID collaborativeId) {
        return new NameForRole(
                collaborativeId, Objects.requireNonNull(role), Objects.requireNonNull(email));
    }
}
