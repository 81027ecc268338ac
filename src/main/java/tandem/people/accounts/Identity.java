package tandem.people.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Under what a person is known today.
 *
 * @param accountId under which she acts
 * @param name as she gave it
 * @param ids all that are hers, this one among them
 * @param emails confirmed ones, the one she has had longest first
 */
public record Identity(UUID accountId, String name, Set<UUID> ids, List<String> emails) {
    public Identity {
        ids = Set.copyOf(ids);
        emails = List.copyOf(emails);
    }
}
