package tandem.improving.toolkit;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.learning.activities.EditingPage;

/** The artifacts as a section of the activity's editor. */
@Component
@Order(10)
class ToolsInEditor implements EditingPage {
    @Override
    public String label() {
        return "toolkit.part";
    }

    @Override
    public String href(UUID activityId) {
        return "/activities/" + activityId + "/artifacts";
    }
}
