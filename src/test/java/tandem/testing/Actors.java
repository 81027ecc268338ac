package tandem.testing;

import java.util.Set;
import java.util.UUID;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.accounts.OpenAccount;
import tandem.people.accounts.Role;
import tandem.platform.encryption.Token;

/** People for tests. */
public final class Actors {
    private Actors() {}

    /** A stored one, with a confirmed address of her own. */
    public static Actor anAccount(AccountService accounts, Role... roles) {
        var email = UUID.randomUUID() + "@actors.example";
        return accounts.open(new OpenAccount("Nadia Farouk", email, null, Set.of(roles)));
    }

    /** One who stands in no database, for page tests. */
    public static Actor anActor(Role... roles) {
        return new Actor(UUID.randomUUID(), "Ruth Abelson", Set.of(roles));
    }

    public static Device aDevice() {
        return new Device(Token.random().value());
    }
}
