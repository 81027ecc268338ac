package tandem.learning.attendance;

import java.util.List;
import tandem.learning.activities.SessionPlan;

/**
 * A visit once its evaluation is finished.
 *
 * @param after for what later features offer
 * @param commitments her words, in order; empty where nothing typed before may be shown
 */
public record EvaluationSummary(
        OpenVisit open, SessionPlan session, NextStep.After after, List<String> commitments) {
    public EvaluationSummary {
        commitments = List.copyOf(commitments);
    }
}
