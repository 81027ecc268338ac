package tandem.people.accounts;

import tandem.platform.shared.Refused;

/** Somebody must be able to let the next administrator in. */
public class LastAdministrator extends Refused {
    public LastAdministrator() {
        super("account.lastAdministrator");
    }
}
