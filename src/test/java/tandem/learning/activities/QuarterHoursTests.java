package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterHoursTests {
    /** The examples of docs/standards/credit-systems.md */
    @ParameterizedTest
    @CsvSource({
        "60, 1.00",
        "52, 0.75",
        "53, 1.00",
        "37, 0.50",
        "38, 0.75",
        "8, 0.25",
        "7, 0.00",
        "90, 1.50",
        "465, 7.75",
        "0, 0.00"
    })
    void roundsToTheNearestQuarterHour(int minutes, BigDecimal credit) {
        assertThat(QuarterHours.quarterRound(minutes)).isEqualTo(credit);
    }

    /** Rounding each of three sessions of 50 minutes would give 2.25. */
    @org.junit.jupiter.api.Test
    void roundsTheSumOnce() {
        assertThat(QuarterHours.quarterRound(3 * 50)).isEqualTo("2.50");
    }
}
