package tandem.improving.metrics.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Direction;
import tandem.improving.metrics.ChangeMetric;
import tandem.improving.metrics.DefineMetric;
import tandem.improving.metrics.MetricView;
import tandem.platform.privacy.FreeText;

/**
 * A metric as its collaborative defines it.
 *
 * @param target in percent
 * @param position its place among the others, from 1; asked only for one that exists
 * @param version of what the editor was shown; null for a new one
 */
record MetricForm(
        @NotBlank(message = "{metrics.name.missing}") @Size(max = 120) @FreeText
                @Nullable String name,
        @NotBlank(message = "{metrics.counted.missing}") @Size(max = 500) @FreeText
                @Nullable String counted,
        @NotBlank(message = "{metrics.outOf.missing}") @Size(max = 500) @FreeText
                @Nullable String outOf,
        @NotNull(message = "{metrics.direction.missing}") @Nullable Direction direction,
        @DecimalMin(value = "0", message = "{metrics.target.range}")
                @DecimalMax(value = "100", message = "{metrics.target.range}")
                @Digits(integer = 3, fraction = 2, message = "{metrics.target.range}")
                @Nullable BigDecimal target,
        @Min(value = 3, message = "{metrics.baseline.range}")
                @Max(value = 60, message = "{metrics.baseline.range}")
                @Nullable Integer baselineMonths,
        boolean required,
        @Min(value = 1, message = "{metrics.position.range}")
                @Max(value = 99, message = "{metrics.position.range}")
                @Nullable Integer position,
        @Nullable Integer version) {
    static MetricForm empty() {
        return new MetricForm("", "", "", null, null, null, false, null, null);
    }

    static MetricForm of(MetricView stored) {
        return new MetricForm(
                stored.name(),
                stored.counted(),
                stored.outOf(),
                stored.direction(),
                stored.target(),
                stored.baselineMonths(),
                stored.required(),
                stored.position(),
                stored.version());
    }

    /** What was typed, on top of what somebody else saved meanwhile. */
    MetricForm onTopOf(MetricView stored) {
        return new MetricForm(
                name,
                counted,
                outOf,
                direction,
                target,
                baselineMonths,
                required,
                position,
                stored.version());
    }

    /** Of a form without errors. */
    DefineMetric toDefinition(UUID collaborativeId) {
        return new DefineMetric(
                collaborativeId,
                requireNonNull(name).strip(),
                requireNonNull(counted).strip(),
                requireNonNull(outOf).strip(),
                requireNonNull(direction),
                target,
                baselineMonths,
                required);
    }

    /** Of a form without errors. */
    ChangeMetric toChange(UUID metricId) {
        return new ChangeMetric(
                metricId,
                version == null ? -1 : version,
                requireNonNull(name).strip(),
                requireNonNull(counted).strip(),
                requireNonNull(outOf).strip(),
                requireNonNull(direction),
                target,
                baselineMonths,
                required,
                position == null ? 1 : position);
    }
}
