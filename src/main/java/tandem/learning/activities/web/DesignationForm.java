package tandem.learning.activities.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Designate;
import tandem.learning.activities.Offer;
import tandem.learning.activities.QuarterHours;
import tandem.platform.privacy.FreeText;

record DesignationForm(
        @NotNull(message = "{activity.credit.missing}")
                @DecimalMax(value = "500", message = "{activity.credit.much}")
                BigDecimal physicians,
        @NotNull(message = "{activity.credit.missing}")
                @DecimalMax(value = "500", message = "{activity.credit.much}")
                BigDecimal others,
        @FreeText @Size(max = 500, message = "{activity.visit.long}")
                @Nullable String lateBecause) {
    /** What is offered, else what the agenda gives. */
    static DesignationForm of(ActivityView activity) {
        var given = QuarterHours.quarterRound(activity.accreditedMinutes());
        return new DesignationForm(
                activity.offer(CreditType.AMA_PRA_1).map(Offer::designated).orElse(given),
                activity.offer(CreditType.PARTICIPATION).map(Offer::designated).orElse(given),
                "");
    }

    Designate toCommand(UUID activityId) {
        return new Designate(activityId, physicians, others, lateBecause);
    }
}
