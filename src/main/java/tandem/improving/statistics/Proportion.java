package tandem.improving.statistics;

import org.jspecify.annotations.Nullable;

/** Some of all. */
public record Proportion(double events, double of) {
    public Proportion {
        if (!(events >= 0 && events <= of && Double.isFinite(of))) {
            throw new IllegalArgumentException(events + " of " + of + " is no proportion");
        }
    }

    /** Null for 0 of 0: never "0 %". */
    public @Nullable Double value() {
        return of == 0 ? null : Double.valueOf(events / of);
    }

    /** Wilson's score interval without continuity correction (Newcombe 1998, method 3). */
    public @Nullable Interval interval() {
        if (of == 0) {
            return null;
        }
        var p = events / of;
        var z2 = Interval.Z * Interval.Z;
        var middle = p + z2 / (2 * of);
        var half = Interval.Z * Math.sqrt(p * (1 - p) / of + z2 / (4 * of * of));
        var whole = 1 + z2 / of;
        return new Interval(
                events == 0 ? 0 : Math.max(0, (middle - half) / whole),
                events == of ? 1 : Math.min(1, (middle + half) / whole));
    }

    /** This less another, from other people, with Newcombe's interval (1998, method 10). */
    public @Nullable Estimate less(Proportion other) {
        var mine = interval();
        var theirs = other.interval();
        if (mine == null || theirs == null || mine.upper() == null || theirs.upper() == null) {
            return null;
        }
        var p1 = events / of;
        var p2 = other.events / other.of;
        var down = Math.hypot(p1 - mine.lower(), theirs.upper() - p2);
        var up = Math.hypot(mine.upper() - p1, p2 - theirs.lower());
        return new Estimate(p1 - p2, Interval.of(p1 - p2 - down, p1 - p2 + up));
    }

    /**
     * Risk ratio to another, with Katz's interval; without an interval where either counts nobody.
     *
     * @return null when the other's is 0 or unknown
     */
    public @Nullable Estimate ratioTo(Proportion other) {
        if (of == 0 || other.of == 0 || other.events == 0) {
            return null;
        }
        var ratio = events / of / (other.events / other.of);
        if (events == 0) {
            return new Estimate(ratio, null);
        }
        var spread =
                Math.exp(
                        Interval.Z
                                * Math.sqrt(1 / events - 1 / of + 1 / other.events - 1 / other.of));
        return new Estimate(ratio, Interval.of(ratio / spread, ratio * spread));
    }
}
