package tandem.learning.attendance;

import java.time.Instant;
import java.time.ZoneId;
import tandem.platform.shared.Refused;
import tandem.platform.shared.When;

/** Evaluation and claim open at the time set for the session, by default its end. */
public class EvaluationNotOpen extends Refused {
    EvaluationNotOpen(Instant opens, ZoneId zone) {
        super("evaluation.notOpen", When.at(opens, zone));
    }
}
