package tandem.improving.spc;

import org.jspecify.annotations.Nullable;

/**
 * What is decided outside the data.
 *
 * @param centre a centre line from outside; null = computed
 * @param screened moving ranges of 3.267 times their mean or more are left out of it, once
 * @param ordered false where the axis has no time
 */
public record Given(@Nullable Double centre, boolean screened, boolean ordered) {
    /** Everything from the data, in the order of time, screened. */
    public static final Given NOTHING = new Given(null, true, true);

    @Nullable Double or(@Nullable Double computed) {
        return centre == null ? computed : centre;
    }
}
