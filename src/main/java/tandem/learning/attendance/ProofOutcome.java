package tandem.learning.attendance;

import tandem.people.accounts.Actor;

/** What came of a code typed for a visit. */
public sealed interface ProofOutcome {
    /** The visit is hers from now on; nobody has signed in yet. */
    record Attached(Actor actor) implements ProofOutcome {}

    /** The code proved an address that the visit does not carry: nothing was attached. */
    record AnotherEmail(Actor actor) implements ProofOutcome {}

    /** Proved a moment ago by the same form, sent twice. */
    record AlreadyAttached() implements ProofOutcome {}

    /** At least one try is left. */
    record Wrong(int triesLeft) implements ProofOutcome {}

    /** Expired, used up, or replaced by a newer one. */
    record Void() implements ProofOutcome {}
}
