package tandem.crediting.credits.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.crediting.credits.ClaimCredit;

/** What she took part in, and her word for it: never ticked for her. */
record ClaimForm(
        @NotNull(message = "{claim.amount.wanted}") @Nullable BigDecimal amount,
        @NotNull(message = "{claim.attest.wanted}") @AssertTrue(message = "{claim.attest.wanted}")
                @Nullable Boolean attest) {
    ClaimCredit toCommand(UUID activityId) {
        return new ClaimCredit(
                activityId, amount == null ? BigDecimal.ZERO : amount, Boolean.TRUE.equals(attest));
    }
}
