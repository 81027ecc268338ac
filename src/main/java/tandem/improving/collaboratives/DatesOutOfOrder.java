package tandem.improving.collaboratives;

import tandem.platform.shared.Refused;

/** Something would end before it begins. */
public class DatesOutOfOrder extends Refused {
    DatesOutOfOrder(String messageKey) {
        super(messageKey);
    }
}
