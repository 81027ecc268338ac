package tandem.learning.attendance;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;

/** "Was this you?": visits that carry a person's confirmed e-mail and belong to nobody. */
@Service
@Transactional
public class UnclaimedVisits {
    /** The template whose fragment {@code panel(view)} shows {@link #of} on her pathway. */
    public static final String FRAGMENT = "attendance/was-this-you";

    /** Those of the claim window, newest first; one statement more where there are any. */
    @Transactional(readOnly = true)
    public List<UnclaimedVisit> of(Actor actor) {
        throw new IllegalStateException("Not written yet: " + actor);
    }
}
