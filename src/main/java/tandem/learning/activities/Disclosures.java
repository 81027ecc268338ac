package tandem.learning.activities;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody who shapes an activity disclosed, as learners are told it. */
@Service
@Transactional(readOnly = true)
public class Disclosures {
    /** For the public page and the check-in form; the caller keeps when it was shown. */
    public DisclosureBlock shownFor(UUID activityId) {
        throw new IllegalStateException("Not written yet: " + activityId);
    }
}
