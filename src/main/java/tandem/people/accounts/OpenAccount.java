package tandem.people.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account whose e-mail was proved, or is vouched for by whoever sets the installation up.
 *
 * @param password in clear, or null for someone who signs in by code alone
 */
public record OpenAccount(String name, String email, @Nullable String password, Set<Role> roles) {
    public OpenAccount {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "OpenAccount";
    }
}
