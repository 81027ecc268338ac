package tandem.improving.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Direction;
import tandem.improving.collaboratives.KickOff;
import tandem.improving.collaboratives.PlanCollaborative;

/** Metrics and months as a person would tell them. */
final class MetricsFixtures {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private MetricsFixtures() {}

    static PlanCollaborative diabetesEducation(LocalDate startsOn) {
        var kickOff = startsOn.plusDays(7).atTime(12, 0).atZone(EASTERN).toInstant();
        return new PlanCollaborative(
                "Diabetes education " + UUID.randomUUID(),
                "Refer a third of our patients by December",
                EASTERN,
                startsOn,
                startsOn.plusMonths(12),
                startsOn,
                startsOn.plusMonths(4),
                new KickOff(kickOff, kickOff.plusSeconds(3600), "Online"),
                null);
    }

    static DefineMetric referred(UUID collaborativeId) {
        return new DefineMetric(
                collaborativeId,
                "Referred to DSMES",
                "patients referred in the month",
                "patients with diabetes seen in the month",
                Direction.INCREASE,
                new BigDecimal("35"),
                null,
                true);
    }

    static MetricView aMetric(Direction better) {
        return new MetricView(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                "Referred to DSMES",
                "referred",
                "seen",
                better,
                new BigDecimal("35"),
                null,
                true,
                1,
                Instant.parse("2025-01-01T00:00:00Z"),
                false);
    }

    /** Out of 100 each, month by month; a negative number is a month without a value. */
    static List<Count> counts(YearMonth first, int... numerators) {
        var counts = new ArrayList<Count>();
        for (int i = 0; i < numerators.length; i++) {
            if (numerators[i] >= 0) {
                counts.add(new Count(first.plusMonths(i), numerators[i], 100, 1));
            }
        }
        return counts;
    }

    static EnterMonth.Entry typed(
            UUID metricId, int seen, @Nullable Integer numerator, @Nullable Integer denominator) {
        return new EnterMonth.Entry(metricId, seen, numerator, denominator);
    }
}
