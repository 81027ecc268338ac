package tandem.people.accounts.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.NotFreeText;

/** The name is asked only of who is new and has given none yet. */
record LinkForm(
        @Size(max = 200, message = "{account.name.long}") @NotFreeText @Nullable String name) {}
