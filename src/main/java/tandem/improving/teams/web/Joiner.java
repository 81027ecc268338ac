package tandem.improving.teams.web;

import java.util.UUID;
import tandem.people.accounts.Actor;

/** Who would like to join. */
sealed interface Joiner {
    record Known(Actor actor) implements Joiner {}

    /** In a visit of this device that nobody has proved. */
    record Unproved(UUID visitId) implements Joiner {}

    record Nobody() implements Joiner {}
}
