package tandem.improving.cycles;

import tandem.platform.shared.Refused;

/** Somebody moved the cycle already, or it is not ready for the next stage. */
public class CycleOutOfOrder extends Refused {
    CycleOutOfOrder(Stage now, Stage next) {
        super("cycle.outOfOrder", now.name(), next.name());
    }
}
