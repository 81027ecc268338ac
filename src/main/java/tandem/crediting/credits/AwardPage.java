package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.crediting.credits.CreditWords.Phrase;
import tandem.learning.activities.CreditType;
import tandem.people.accounts.Person;

/**
 * A page of the list of awards.
 *
 * @param next where the next page begins; null on the last
 */
public record AwardPage(List<Row> awards, ListAwards.@Nullable After next) {
    public AwardPage {
        awards = List.copyOf(awards);
    }

    /**
     * @param personName as it is today; the certificate keeps what it was
     */
    public record Row(
            UUID awardId,
            CertificateNumber number,
            String personName,
            String title,
            LocalDate completedOn,
            CreditType creditType,
            BigDecimal amount,
            Instant awardedAt,
            boolean revoked) {
        Row of(@Nullable Person person) {
            return new Row(
                    awardId,
                    number,
                    person == null ? "" : person.name(),
                    title,
                    completedOn,
                    creditType,
                    amount,
                    awardedAt,
                    revoked);
        }

        public List<Phrase> unit() {
            return CreditWords.unit(creditType, amount);
        }

        public String completed() {
            return CreditWords.date(completedOn);
        }
    }
}
