package tandem.crediting.credits;

import tandem.platform.shared.Refused;

/** The award was revoked or corrected meanwhile; it stays as it is. */
public class AwardNotInForce extends Refused {
    AwardNotInForce() {
        super("award.notInForce");
    }
}
