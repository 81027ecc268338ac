package tandem.people.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** One that is neither accepted nor over. */
public record Invitation(
        UUID id,
        boolean forPassword,
        String name,
        String email,
        Set<Role> roles,
        Instant expiresAt) {
    public Invitation {
        roles = Set.copyOf(roles);
    }
}
