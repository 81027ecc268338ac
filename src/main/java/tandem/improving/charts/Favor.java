package tandem.improving.charts;

/** What a signal means for the people who look; {@code NEITHER} where better has no direction. */
public enum Favor {
    FAVORABLE,
    UNFAVORABLE,
    NEITHER
}
