package tandem.learning.attendance;

import java.util.List;
import java.util.Map;
import tandem.learning.activities.Objective;
import tandem.learning.activities.SessionPlan;

/**
 * What the pages of an evaluation stand on.
 *
 * @param objectives those that are asked, four at most
 * @param opened whether it may be answered now
 * @param typed what was typed on this page and not yet stored, by field
 */
public record EvaluationPage(
        OpenVisit open,
        SessionPlan session,
        List<Objective> objectives,
        boolean opened,
        Map<String, List<String>> typed) {
    public EvaluationPage {
        objectives = List.copyOf(objectives);
        typed = Map.copyOf(typed);
    }
}
