package tandem.improving.spc;

import org.jspecify.annotations.Nullable;

/**
 * Single values (I, XmR): mean, and sigma from the mean moving range (Montgomery 6.33). Never
 * clipped at 0.
 */
public final class Individuals {
    /** The rounded 3/d2 of Making Data Count. */
    private static final double MAKING_DATA_COUNT = 2.66;

    private Individuals() {}

    public static Lines lines(Stretch phase, Given given) {
        return EvenLines.around(
                given.or(Means.of(phase)),
                MovingRanges.sigma(phase, phase::value, given.screened()));
    }

    /** XmR with limits 2.66 mean moving ranges from the mean. */
    public static Lines makingDataCount(Stretch phase, Given given) {
        var range = MovingRanges.mean(phase, phase::value, given.screened());
        return EvenLines.around(Means.of(phase), third(range));
    }

    private static @Nullable Double third(@Nullable Double range) {
        return range == null ? null : Double.valueOf(MAKING_DATA_COUNT / 3 * range);
    }
}
