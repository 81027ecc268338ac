package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.crediting.credits.CreditWords.Phrase;
import tandem.learning.attendance.NextStep;

/** After the code: claim your credit. */
@Component
@Order(10)
class ClaimStep implements NextStep {
    private final ClaimService claims;

    ClaimStep(ClaimService claims) {
        this.claims = claims;
    }

    /**
     * @param missing what stands in the way; empty when she can claim
     * @param claimed what became of a claim made before; null when there is none
     */
    public record Step(
            UUID activityId,
            BigDecimal most,
            List<Phrase> unit,
            List<Missing> missing,
            ClaimView.@Nullable Claimed claimed) {}

    @Override
    public String fragment() {
        return "credits/claim-step";
    }

    /** Nothing before the visit is proved: credit is somebody's. */
    @Override
    public @Nullable Step view(After after) {
        var actor = after.actor();
        if (actor == null) {
            return null;
        }
        var claim = claims.show(after.activityId(), actor);
        return new Step(
                claim.activityId(),
                claim.most(),
                claim.unit(claim.most()),
                claim.missing(),
                claim.claimed());
    }
}
