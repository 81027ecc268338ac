package tandem.people.accounts;

import tandem.platform.shared.Refused;

/** The address is proved, and signs in to another account already. */
public class AddressTaken extends Refused {
    public AddressTaken() {
        super("account.email.taken");
    }
}
