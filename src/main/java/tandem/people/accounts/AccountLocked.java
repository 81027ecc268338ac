package tandem.people.accounts;

import tandem.platform.shared.Refused;

/** An administrator has locked the account: nobody signs in to it. Told only to who proved it. */
public class AccountLocked extends Refused {
    public AccountLocked() {
        super("account.locked");
    }
}
