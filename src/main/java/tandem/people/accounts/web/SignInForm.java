package tandem.people.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.NotFreeText;

record SignInForm(
        @NotBlank(message = "{account.email.missing}")
                @Email(message = "{account.email.invalid}")
                @Size(max = 254, message = "{account.email.invalid}")
                String email,
        @NotFreeText @Nullable String continueTo) {}
