package tandem.learning.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;

/**
 * What people promised to change. One that its author does not share is shown to nobody else: no
 * method here hands it out (cme.md §4.4).
 */
@Service
@Transactional(readOnly = true)
public class CommitmentService {
    /** Her own, newest first, shared or not. */
    public List<CommitmentView> ofPerson(Actor actor) {
        throw new IllegalStateException("Not written yet: " + actor);
    }

    /** What these people share with their team, newest first; one statement. */
    public List<CommitmentView> sharedWithTeam(Collection<UUID> accountIds) {
        throw new IllegalStateException("Not written yet: " + accountIds);
    }

    /**
     * One to turn into a cycle: the actor's own, or one that a member of her team shares.
     *
     * @param teamMembers accounts of the team the actor acts in
     */
    public Optional<CommitmentView> one(
            UUID commitmentId, Actor actor, Collection<UUID> teamMembers) {
        throw new IllegalStateException("Not written yet: " + commitmentId + actor + teamMembers);
    }

    /** What these people said stands in their way and share with their team; one statement. */
    public List<SharedBarrier> barriersSharedWithTeam(Collection<UUID> accountIds) {
        throw new IllegalStateException("Not written yet: " + accountIds);
    }
}
