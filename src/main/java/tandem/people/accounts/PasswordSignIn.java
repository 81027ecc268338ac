package tandem.people.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who holds an address and a password. The answer, and the time it takes, are the same for an
 * unknown address, a wrong password and a locked account. Asked outside any transaction.
 */
@Component
public class PasswordSignIn {
    private final AccountService accounts;
    private final Passwords passwords;

    PasswordSignIn(AccountService accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    public Optional<Actor> check(String email, String password) {
        var account = accounts.idByConfirmedEmail(email);
        return passwords.matches(account, password)
                ? account.flatMap(accounts::actor)
                : Optional.empty();
    }
}
