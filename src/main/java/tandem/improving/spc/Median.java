package tandem.improving.spc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The middle value; of an even count the mean of the middle two. */
final class Median {
    private Median() {}

    static @Nullable Double of(double[] values) {
        if (values.length == 0) {
            return null;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var low = sorted[(sorted.length - 1) / 2];
        var high = sorted[sorted.length / 2];
        var middle = (low + high) / 2;
        return Double.isFinite(middle) ? middle : low / 2 + high / 2;
    }
}
