package tandem.people.accounts;

/** What came of a typed code. */
public sealed interface CodeOutcome {
    /** The address is hers; nobody has signed in yet. */
    record Proved(Actor actor, String email, boolean newAccount) implements CodeOutcome {}

    /** The address is hers and new to us, and no name was given when the code was asked for. */
    record NameWanted(String email) implements CodeOutcome {}

    /** At least one try is left. */
    record Wrong(int triesLeft) implements CodeOutcome {}

    /** Expired, used up, replaced by a newer one, or never asked for in this browser. */
    record Void() implements CodeOutcome {}
}
