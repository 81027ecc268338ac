package tandem.crediting.credits;

import tandem.platform.shared.Refused;

/** The same person has an award of this activity already, perhaps under another account. */
public class AwardedElsewhere extends Refused {
    AwardedElsewhere() {
        super("award.elsewhere");
    }
}
