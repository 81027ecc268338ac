package tandem.operations.admin.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.people.accounts.InvitePerson;
import tandem.people.accounts.Role;
import tandem.platform.privacy.NotFreeText;

record InviteForm(
        @NotFreeText
                @NotBlank(message = "{account.name.missing}")
                @Size(max = 200, message = "{account.name.long}")
                String name,
        @NotBlank(message = "{account.email.missing}")
                @Email(message = "{account.email.invalid}")
                @Size(max = 254, message = "{account.email.invalid}")
                String email,
        @Nullable Set<Role> roles) {
    InvitePerson toCommand() {
        return new InvitePerson(name, email, roles == null ? Set.of() : roles);
    }
}
