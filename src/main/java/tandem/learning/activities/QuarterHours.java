package tandem.learning.activities;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Credit comes in quarter hours (docs/standards/credit-systems.md). */
public final class QuarterHours {
    public static final BigDecimal STEP = new BigDecimal("0.25");

    private static final BigDecimal MINUTES = BigDecimal.valueOf(15);

    private QuarterHours() {}

    /** Rounds to the nearest quarter hour, halves up: 52 → 0.75, 53 → 1.00, 7 → 0.00. Scale 2. */
    public static BigDecimal quarterRound(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES, 0, RoundingMode.HALF_UP)
                .multiply(STEP)
                .setScale(2);
    }
}
