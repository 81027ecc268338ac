package tandem.learning.attendance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import tandem.learning.attendance.ClaimWindow;

/** How many days a visit may be claimed, and the version that was shown. */
record ClaimWindowForm(
        int version,
        @NotNull(message = "{claimWindow.days.wanted}")
                @Min(value = 1, message = "{claimWindow.days.wanted}")
                @Max(value = 365, message = "{claimWindow.days.wanted}")
                @Nullable Integer days) {
    static ClaimWindowForm of(ClaimWindow.Setting setting) {
        return new ClaimWindowForm(setting.version(), setting.claimWindowDays());
    }
}
