package tandem.people.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the administrators' list.
 *
 * @param email the confirmed address she has had longest, if any
 */
public record PersonInList(
        UUID id,
        String name,
        @Nullable String email,
        List<Role> roles,
        boolean locked,
        boolean hasPassword,
        Instant since) {
    public PersonInList {
        roles = List.copyOf(roles);
    }
}
