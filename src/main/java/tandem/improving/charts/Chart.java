package tandem.improving.charts;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of chart that this version computes; each says how it makes its centre line. */
public enum Chart {
    RUN("run", "Run chart");

    private final String code;
    private final String title;

    Chart(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** As requests spell it. */
    public String code() {
        return code;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /**
     * The centre line of one phase, on the scale before {@code multiply}.
     *
     * @return null when the baseline holds no value
     */
    @Nullable Double centre(Stretch phase) {
        return switch (this) {
            case RUN -> Median.of(phase.baselineValues());
        };
    }

    public static Optional<Chart> of(String code) {
        return Arrays.stream(values()).filter(chart -> chart.code.equals(code)).findFirst();
    }
}
