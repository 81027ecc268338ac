package tandem.improving.charts;

/** Where better lies. A fact of the metric, never assumed. */
public enum Direction {
    INCREASE,
    DECREASE,
    NEUTRAL;

    public Favor favor(Side side) {
        return switch (this) {
            case INCREASE -> side == Side.UP ? Favor.FAVORABLE : Favor.UNFAVORABLE;
            case DECREASE -> side == Side.DOWN ? Favor.FAVORABLE : Favor.UNFAVORABLE;
            case NEUTRAL -> Favor.NEITHER;
        };
    }
}
