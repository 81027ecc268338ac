package tandem.improving.charts;

/** Above the centre line or rising; below it or falling. */
public enum Side {
    UP,
    DOWN
}
