package tandem.improving.spc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The standard deviation of a sample. */
public final class Deviation {
    private Deviation() {}

    /** Null below two values. */
    public static @Nullable Double of(double[] values) {
        if (values.length < 2) {
            return null;
        }
        var mean = Arrays.stream(values).average().orElseThrow();
        var squares = Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
        return Lines.finite(Math.sqrt(squares / (values.length - 1)));
    }
}
