package tandem.improving.charts.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.Direction;
import tandem.platform.privacy.FreeText;
import tandem.platform.privacy.NotFreeText;

/**
 * What somebody typed into the calculator. Nothing of it is stored.
 *
 * @param baseline the median comes from so many first rows; null = from all
 */
record ChartForm(
        @FreeText @Size(max = 120) @Nullable String title,
        @NotFreeText
                @NotBlank(message = "{charts.numbers.empty}")
                @Size(max = 512 * 1024, message = "{charts.tooLarge}")
                @Nullable String numbers,
        @Nullable Direction better,
        @Nullable BigDecimal target,
        @Min(value = 1, message = "{charts.baseline.range}")
                @Max(value = 5000, message = "{charts.baseline.range}")
                @Nullable Integer baseline) {
    static final ChartForm EMPTY = new ChartForm("", "", Direction.NEUTRAL, null, null);

    public Direction direction() {
        return better == null ? Direction.NEUTRAL : better;
    }
}
