package tandem.improving.teams;

import tandem.platform.shared.Refused;

/** Somebody else was faster; nothing changes. */
public class AlreadyAnswered extends Refused {
    AlreadyAnswered(String messageKey) {
        super(messageKey);
    }
}
