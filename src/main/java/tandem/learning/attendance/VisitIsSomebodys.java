package tandem.learning.attendance;

import java.util.UUID;
import tandem.platform.shared.NotFound;

/** The visit was proved in this browser: whoever wants to see it now signs in. */
public class VisitIsSomebodys extends NotFound {
    VisitIsSomebodys(UUID visitId) {
        super("Visit", visitId);
    }
}
