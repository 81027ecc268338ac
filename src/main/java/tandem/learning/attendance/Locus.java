package tandem.learning.attendance;

/** Where a barrier lies, which is where it can be cleared. */
public enum Locus {
    INDIVIDUAL,
    TEAM,
    ORGANIZATION,
    EXTERNAL
}
