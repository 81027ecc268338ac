package tandem.people.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import tandem.platform.privacy.NotFreeText;

record NameForm(
        @NotBlank(message = "{account.name.missing}")
                @Size(max = 200, message = "{account.name.long}")
                @NotFreeText
                String name) {}
