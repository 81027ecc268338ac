package tandem.improving.cycles;

import tandem.platform.shared.Refused;

/** The test has begun: a prediction made before it stands, right or wrong. */
public class PredictionFrozen extends Refused {
    PredictionFrozen(Stage now) {
        super("cycle.predictionFrozen", now.name());
    }
}
