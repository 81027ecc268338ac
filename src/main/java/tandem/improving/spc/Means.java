package tandem.improving.spc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Centre lines of the baseline. */
final class Means {
    private Means() {}

    /** Null when the baseline holds no value. */
    static @Nullable Double of(Stretch phase) {
        return of(phase.baselineValues());
    }

    static @Nullable Double of(double[] values) {
        return values.length == 0
                ? null
                : Lines.finite(Arrays.stream(values).sum() / values.length);
    }

    /** Each value counts as much as its denominator: for ratios all events of all exposure. */
    static @Nullable Double weighted(Stretch phase) {
        var events =
                phase.baselineRows().mapToDouble(row -> phase.value(row) * phase.weight(row)).sum();
        return Lines.finite(events / phase.baselineRows().mapToDouble(phase::weight).sum());
    }
}
