package tandem.improving.cycles;

/** What a team does with what it learned. Each is good science; none costs credit or score. */
public enum Decision {
    ADOPT,
    ADAPT,
    ABANDON
}
