package tandem.people.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import tandem.people.accounts.SetupService.FirstAdministrator;
import tandem.platform.privacy.NotFreeText;

record SetupForm(
        @NotBlank(message = "{account.setup.code.missing}")
                @Size(max = 100, message = "{account.setup.code.wrong}")
                @NotFreeText
                String code,
        @NotBlank(message = "{account.name.missing}")
                @Size(max = 200, message = "{account.name.long}")
                @NotFreeText
                String name,
        @NotBlank(message = "{account.email.missing}")
                @Email(message = "{account.email.invalid}")
                @Size(max = 254, message = "{account.email.invalid}")
                String email,
        @NotBlank(message = "{account.password.length}")
                @Size(
                        min = NewPassword.SHORTEST,
                        max = NewPassword.LONGEST,
                        message = "{account.password.length}")
                @NotFreeText
                String password) {
    FirstAdministrator toCommand() {
        return new FirstAdministrator(code, name, email, password);
    }

    @Override
    public String toString() {
        return "SetupForm";
    }
}
