package tandem.learning.attendance;

import tandem.platform.shared.Refused;

/** The objectives were edited while somebody rated them. */
public class ObjectivesChanged extends Refused {
    ObjectivesChanged() {
        super("evaluation.objectivesChanged");
    }
}
