package tandem.platform.limits;

import java.time.Duration;

/**
 * So many times at once, and evenly so many again in each period. A capacity of 0 means: no limit.
 *
 * @param name counts apart from every other name
 */
public record Limit(String name, int capacity, Duration period) {
    public Limit {
        if (capacity < 0 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(name + ": " + capacity + " in " + period);
        }
    }

    boolean off() {
        return capacity == 0;
    }
}
