package tandem.learning.activities;

import java.util.List;
import tandem.platform.shared.Refused;

/**
 * Something blocks publishing, or the change would put something in the way of what is published.
 */
public class NotPublishable extends Refused {
    private final transient List<Blocker> blockers;

    NotPublishable(List<Blocker> blockers) {
        super("activity.notPublishable", blockers.size());
        this.blockers = blockers;
    }

    public List<Blocker> blockers() {
        return blockers;
    }
}
