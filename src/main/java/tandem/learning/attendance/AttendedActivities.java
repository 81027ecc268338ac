package tandem.learning.attendance;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was attended, for whoever gives credit for it. */
@Service
@Transactional(readOnly = true)
public class AttendedActivities {
    /**
     * @param group all ids of one person
     */
    public Attended of(Set<UUID> group, UUID activityId) {
        throw new IllegalStateException("Not written yet: " + group + activityId);
    }
}
