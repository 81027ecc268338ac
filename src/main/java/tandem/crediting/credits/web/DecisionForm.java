package tandem.crediting.credits.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.FreeText;

/** An amount and why. */
record DecisionForm(
        @NotNull(message = "{award.amount.wanted}") @Nullable BigDecimal amount,
        @FreeText
                @NotBlank(message = "{award.reason.wanted}")
                @Size(max = 500, message = "{award.reason.long}")
                @Nullable String reason) {
    /** In quarter hours or not: the service says. Zero where the form was not valid. */
    BigDecimal givenAmount() {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    String givenReason() {
        return reason == null ? "" : reason;
    }
}
