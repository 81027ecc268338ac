package tandem.improving.cycles;

import tandem.platform.shared.Refused;

/** Something is still missing for the next stage; the message names it. */
public class CycleUnfinished extends Refused {
    CycleUnfinished(String what) {
        super("cycle.unfinished." + what);
    }
}
