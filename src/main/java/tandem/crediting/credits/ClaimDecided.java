package tandem.crediting.credits;

import tandem.platform.shared.Refused;

/** Somebody else has decided this claim meanwhile. */
public class ClaimDecided extends Refused {
    ClaimDecided() {
        super("claim.decided");
    }
}
