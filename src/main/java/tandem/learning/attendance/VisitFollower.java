package tandem.learning.attendance;

import java.util.UUID;
import tandem.people.accounts.Actor;

/** What a later feature does when a visit is proved. Implemented there. */
public interface VisitFollower {
    /**
     * Called inside the transaction that attaches the visit to the account, once for each visit.
     *
     * @param actor the person who proved it
     */
    void attached(UUID visitId, Actor actor);
}
