package tandem.learning.attendance;

import tandem.platform.shared.Refused;

/** Another visit of this browser at this session carries that address already. */
public class EmailTypedTwice extends Refused {
    EmailTypedTwice() {
        super("visit.emailTypedTwice");
    }
}
