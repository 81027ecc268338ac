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

/**
 * What a certificate says: everything as it read when the credit was awarded, whatever became of
 * profile, activity and statements since.
 *
 * @param name empty once it was destroyed
 * @param completedOn in the session's zone
 * @param creditStatement the designation statement, or that of participation
 */
public record CertificateView(
        CertificateNumber number,
        int version,
        UUID awardId,
        String name,
        String profession,
        CreditType creditType,
        BigDecimal amount,
        String title,
        String format,
        String place,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate completedOn,
        String provider,
        String accreditationStatement,
        String creditStatement,
        String signatoryName,
        String signatoryTitle,
        Instant awardedAt,
        @Nullable Instant revokedAt) {
    public boolean revoked() {
        return revokedAt != null;
    }

    /** The day of the revocation in this zone, as it is read; empty while it stands. */
    public String revokedOn(ZoneId zone) {
        return revokedAt == null ? "" : CreditWords.date(LocalDate.ofInstant(revokedAt, zone));
    }

    /** Of what the amount is, italics where the AMA wants them. */
    public List<Phrase> unit() {
        return CreditWords.unit(creditType, amount);
    }

    public List<Phrase> accreditation() {
        return CreditWords.phrases(accreditationStatement);
    }

    public List<Phrase> statement() {
        return CreditWords.phrases(creditStatement);
    }

    public String dates() {
        return CreditWords.dates(startsOn, endsOn);
    }

    public String completed() {
        return CreditWords.date(completedOn);
    }
}
