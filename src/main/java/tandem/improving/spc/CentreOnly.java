package tandem.improving.spc;

import org.jspecify.annotations.Nullable;

/** No limits. The centre line of a run chart is the median. */
public record CentreOnly(@Nullable Double centre) implements Lines {
    public static Lines median(Stretch phase, Given given) {
        return new CentreOnly(given.or(Median.of(phase.baselineValues())));
    }

    @Override
    public @Nullable Double at(int row, double sigmas) {
        return null;
    }
}
