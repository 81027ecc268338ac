package tandem.learning.attendance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.DisclosureBlock;
import tandem.learning.activities.SessionPlan;

/**
 * What stands before somebody who checks in.
 *
 * @param speakers of the session, by name
 * @param credit the most that may be claimed for the activity; null where none is offered
 */
public record CheckInSheet(
        SessionPlan session,
        List<String> speakers,
        @Nullable BigDecimal credit,
        DisclosureBlock disclosures) {
    public CheckInSheet {
        speakers = List.copyOf(speakers);
    }
}
