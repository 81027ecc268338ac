package tandem.improving.teams;

import java.util.UUID;

/** With whom somebody who joins would like to work. */
public sealed interface TeamChoice {
    /** She is its lead and first member. */
    record Found(String name) implements TeamChoice {}

    /** Its lead answers. */
    record Ask(UUID teamId) implements TeamChoice {}

    /** A place in the collaborative without a team (docs/adr/0062). */
    record OnMyOwn() implements TeamChoice {}
}
