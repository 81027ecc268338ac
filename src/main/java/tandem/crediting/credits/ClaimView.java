package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.crediting.credits.CreditWords.Phrase;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.QuarterHours;
import tandem.people.learners.Profession;

/**
 * What the claim of one activity stands on: what was counted, what may be claimed, or what is
 * missing.
 *
 * @param name hers, as the certificate will say it
 * @param most in quarter hours; zero when nothing may be claimed
 * @param waits staff will look at it first
 * @param missing empty when it may be claimed now
 * @param claimed what became of a claim made before; null when there is none
 */
public record ClaimView(
        UUID activityId,
        String title,
        String name,
        @Nullable Profession profession,
        @Nullable CreditType creditType,
        int minutes,
        BigDecimal most,
        boolean waits,
        List<Missing> missing,
        @Nullable Claimed claimed) {
    public ClaimView {
        missing = List.copyOf(missing);
    }

    /**
     * @param number of the certificate; null while the office has not decided
     */
    public record Claimed(BigDecimal amount, @Nullable CertificateNumber number) {}

    public boolean open() {
        return missing.isEmpty() && claimed == null;
    }

    /** What may be chosen, the most first. */
    public List<BigDecimal> steps() {
        return downFrom(most);
    }

    /** Quarter hours from this one down to the smallest. */
    static List<BigDecimal> downFrom(BigDecimal most) {
        return Stream.iterate(
                        most, step -> step.signum() > 0, step -> step.subtract(QuarterHours.STEP))
                .toList();
    }

    /** What she will hold. */
    public List<Phrase> receives() {
        return CreditWords.phrases(
                creditType == CreditType.AMA_PRA_1
                        ? "AMA PRA Category 1 Credit™"
                        : "certificate of participation");
    }

    public List<Phrase> unit(BigDecimal amount) {
        return CreditWords.unit(creditType == null ? CreditType.PARTICIPATION : creditType, amount);
    }
}
