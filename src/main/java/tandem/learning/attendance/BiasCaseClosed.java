package tandem.learning.attendance;

import tandem.platform.shared.Refused;

/** Somebody else closed it while the note was written. */
public class BiasCaseClosed extends Refused {
    BiasCaseClosed() {
        super("biasCase.closedMeanwhile");
    }
}
