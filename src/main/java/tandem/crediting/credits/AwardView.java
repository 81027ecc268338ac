package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.crediting.credits.CreditWords.Phrase;
import tandem.learning.activities.CreditType;
import tandem.platform.shared.When;

/**
 * An award as the CE office sees it: why this many, who decided what, and what it stands in for.
 *
 * @param personName as the certificate says it; empty once it was destroyed
 * @param minutes and {@code visits}: what the claim was counted from
 * @param awardedBy null when it awarded itself
 * @param zone the provider's, for the moments
 * @param corrects the award it stands in for
 * @param correctedBy the award that stands in for it
 */
public record AwardView(
        UUID id,
        CertificateNumber number,
        String personName,
        String title,
        UUID activityId,
        CreditType creditType,
        LocalDate completedOn,
        int minutes,
        int visits,
        BigDecimal claimed,
        Instant attestedAt,
        BigDecimal amount,
        Instant awardedAt,
        @Nullable String awardedBy,
        @Nullable String reason,
        @Nullable Revoked revoked,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        ZoneId zone) {
    public record Revoked(Instant at, String by, String reason) {}

    public boolean inForce() {
        return revoked == null;
    }

    public String completed() {
        return CreditWords.date(completedOn);
    }

    /** When she attested her claim, the zone named; so the next two. */
    public String attested() {
        return When.at(attestedAt, zone);
    }

    public String awardedOn() {
        return When.at(awardedAt, zone);
    }

    public String revokedOn() {
        return revoked == null ? "" : When.at(revoked.at(), zone);
    }

    /** What it may be corrected to: anything she claimed but what it is. */
    public List<BigDecimal> steps() {
        return ClaimView.downFrom(claimed).stream()
                .filter(step -> step.compareTo(amount) != 0)
                .toList();
    }

    public List<Phrase> unit() {
        return CreditWords.unit(creditType, amount);
    }
}
