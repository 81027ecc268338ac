package tandem.improving.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.improving.metrics.MetricsFixtures.aMetric;
import static tandem.improving.metrics.MetricsFixtures.counts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.improving.charts.Direction;

class MonthsAskedTests {
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final LocalDate SECOND_OF_MARCH = LocalDate.of(2026, 3, 2);

    @Test
    void theOldestLateMonthComesFirst() {
        var asked = asked(SECOND_OF_MARCH, series(NOVEMBER, 12, -1, -1, 14));
        assertThat(asked.late()).containsExactly(YearMonth.of(2025, 12), JANUARY);
        assertThat(asked.next()).isEqualTo(YearMonth.of(2025, 12));
    }

    @Test
    void aMonthIsNotLateBeforeItsDueDayHasPassedButIsAskedNext() {
        var asked = asked(SECOND_OF_MARCH, series(NOVEMBER, 12, 13, 14));
        assertThat(asked.late()).isEmpty();
        assertThat(asked.next()).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void withEverythingInTheMonthThatRunsIsNext() {
        assertThat(asked(SECOND_OF_MARCH, series(NOVEMBER, 12, 13, 14, 15)).next())
                .isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void oneOfSeveralMetricsThatLacksIsEnough() {
        var asked =
                asked(SECOND_OF_MARCH, series(NOVEMBER, 1, 2, 3, 4), series(NOVEMBER, 1, 2, -1, 4));
        assertThat(asked.late()).containsExactly(JANUARY);
    }

    @Test
    void nothingIsAskedForBeforeTheFirstMonth() {
        var asked = asked(LocalDate.of(2025, 11, 20), series(NOVEMBER));
        assertThat(asked.late()).isEmpty();
        assertThat(asked.next()).isEqualTo(NOVEMBER);
    }

    @Test
    void nothingIsLateAfterTheLastMonth() {
        assertThat(asked(LocalDate.of(2027, 6, 1), series(NOVEMBER)).late())
                .endsWith(YearMonth.of(2026, 12));
    }

    private static MonthsAsked asked(LocalDate today, MetricSeries... required) {
        return MonthsAsked.of(List.of(required), it -> NOVEMBER, YearMonth.of(2026, 12), today);
    }

    private static MetricSeries series(YearMonth first, int... numerators) {
        return new MetricSeries(
                UUID.randomUUID(), aMetric(Direction.INCREASE), counts(first, numerators));
    }
}
