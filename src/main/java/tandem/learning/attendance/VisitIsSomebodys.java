package tandem.learning.attendance;

import java.util.UUID;
import tandem.platform.shared.NotFound;

/** The visit was proved in this browser: whoever wants to see it now signs in. */
public class VisitIsSomebodys extends NotFound {
    private final UUID visitId;

    VisitIsSomebodys(UUID visitId) {
        super("Visit", visitId);
        this.visitId = visitId;
    }

    public UUID visitId() {
        return visitId;
    }
}
