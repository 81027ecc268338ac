package tandem.improving.cycles;

/** How a result compares with its prediction. */
public enum Verdict {
    MET,
    PARTLY,
    NOT_MET,
    CANNOT_TELL
}
