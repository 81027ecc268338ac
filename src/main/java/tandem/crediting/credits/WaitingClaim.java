package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import tandem.crediting.credits.CreditWords.Phrase;
import tandem.learning.activities.CreditType;
import tandem.platform.shared.When;

/**
 * A claim whose minutes the office looks at before it is awarded.
 *
 * @param waits until somebody has decided
 * @param zone the provider's, for the moment
 */
public record WaitingClaim(
        UUID claimId,
        String personName,
        UUID activityId,
        String title,
        CreditType creditType,
        BigDecimal amount,
        int minutes,
        LocalDate completedOn,
        Instant since,
        ZoneId zone,
        boolean waits) {
    WaitingClaim(LedgerClaim claim, Certificates.Facts facts, boolean waits) {
        this(
                claim.id(),
                facts.name(),
                claim.activityId(),
                facts.activity().title(),
                claim.creditType(),
                claim.amount(),
                claim.minutes(),
                claim.completedOn(),
                claim.attestedAt(),
                facts.provider().zone(),
                waits);
    }

    /** What may be awarded, all of it first. */
    public List<BigDecimal> steps() {
        return ClaimView.downFrom(amount);
    }

    /** The zone named. */
    public String claimedAt() {
        return When.at(since, zone);
    }

    public List<Phrase> unit() {
        return CreditWords.unit(creditType, amount);
    }
}
