package tandem.improving.charts;

import org.jspecify.annotations.Nullable;

/** Above the centre line or rising; below it or falling. */
public enum Side {
    UP,
    DOWN;

    /** Null for 0. */
    static @Nullable Side of(int sign) {
        return sign > 0 ? UP : sign < 0 ? DOWN : null;
    }
}
