package tandem.people.accounts;

import java.util.Set;

/**
 * A letter with a link that proves the address and gives the roles.
 *
 * @param roles may be none, for somebody who has a part in one collaborative only
 */
public record InvitePerson(String name, String email, Set<Role> roles) {
    public InvitePerson {
        roles = Set.copyOf(roles);
    }
}
