package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.crediting.credits.CreditWords.Phrase;
import tandem.learning.activities.CreditType;

/**
 * One award on a transcript.
 *
 * @param completedOn in the session's zone
 * @param revokedOn in the provider's zone; null while it stands. A revoked award counts nowhere
 */
public record TranscriptLine(
        UUID awardId,
        UUID activityId,
        CertificateNumber number,
        String title,
        LocalDate completedOn,
        CreditType creditType,
        BigDecimal amount,
        @Nullable LocalDate revokedOn) {
    public boolean counts() {
        return revokedOn == null;
    }

    public List<Phrase> unit() {
        return CreditWords.unit(creditType, amount);
    }

    public String completed() {
        return CreditWords.date(completedOn);
    }

    public String revoked() {
        return revokedOn == null ? "" : CreditWords.date(revokedOn);
    }
}
