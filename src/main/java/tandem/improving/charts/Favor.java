package tandem.improving.charts;

/**
 * What a signal means for the people who look; {@code NEITHER} where better has no direction. In
 * the order of weight: a point of several signals takes the last.
 */
public enum Favor {
    NEITHER,
    FAVORABLE,
    UNFAVORABLE
}
