package tandem.learning.attendance;

import tandem.platform.shared.Refused;

/** The visit is somebody's attendance already; to change that, end it first. */
public class AlreadyCounted extends Refused {
    AlreadyCounted() {
        super("visit.alreadyCounted");
    }
}
