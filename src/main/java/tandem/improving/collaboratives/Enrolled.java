package tandem.improving.collaboratives;

import java.util.Collection;
import java.util.UUID;
import tandem.people.accounts.Actor;

/** Where people take part. Implemented by the feature that enrolls them. */
public interface Enrolled {
    /** Collaboratives she is enrolled in or has a seat in; one statement. */
    Collection<UUID> collaborativesOf(Actor actor);
}
