package tandem.people.accounts.web;

import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.NotFreeText;

/** Nothing is checked but the pair: every other answer would tell something. */
record PasswordForm(
        @NotFreeText @Nullable String email,
        @NotFreeText @Nullable String password,
        @NotFreeText @Nullable String continueTo) {
    String emailOrBlank() {
        return email == null ? "" : email.strip();
    }

    String passwordOrBlank() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
