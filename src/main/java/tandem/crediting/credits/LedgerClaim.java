package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.learning.activities.CreditType;

/**
 * One row of credits.claim. The person's id is the one she claimed with and is never rewritten.
 *
 * @param entry what of the offer it is for
 * @param minutes and {@code visits}: what the amount was counted from
 */
record LedgerClaim(
        UUID id,
        UUID personId,
        UUID offerId,
        UUID activityId,
        CreditType creditType,
        String entry,
        BigDecimal amount,
        int minutes,
        List<UUID> visits,
        LocalDate completedOn,
        Instant attestedAt) {
    /** The only entry of an offer that is claimed once. */
    static final String ATTENDANCE = "ATTENDANCE";
}
