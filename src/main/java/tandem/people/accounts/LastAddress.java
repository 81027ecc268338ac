package tandem.people.accounts;

import tandem.platform.shared.Refused;

/** With no address left she could not come back. */
public class LastAddress extends Refused {
    public LastAddress() {
        super("account.email.last");
    }
}
