package tandem.learning.attendance;

/** What follows a finished evaluation. */
public enum Finished {
    /** Nobody has proved the visit: a code was mailed to the address that was typed. */
    CODE_MAILED,
    /** The visit belongs to whoever is signed in. */
    HERS
}
