package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.crediting.credits.CreditWords.Phrase;
import tandem.learning.activities.CreditType;

/**
 * A person's credit between two days, the newest first, and what became of claims that are no
 * award.
 *
 * @param today in the provider's zone
 * @param claims waiting or refused, whatever the days
 */
public record Transcript(
        String name,
        LocalDate today,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<TranscriptLine> lines,
        List<Claim> claims) {
    public Transcript {
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
    }

    /**
     * A claim without an award.
     *
     * @param reason why it was refused; null while it waits
     */
    public record Claim(
            UUID activityId,
            String title,
            CreditType creditType,
            BigDecimal amount,
            Instant since,
            @Nullable String reason) {
        Claim titled(String ofActivity) {
            return new Claim(activityId, ofActivity, creditType, amount, since, reason);
        }

        public boolean waits() {
            return reason == null;
        }

        public List<Phrase> unit() {
            return CreditWords.unit(creditType, amount);
        }
    }

    /** The sum of one kind of credit. */
    public record Total(CreditType creditType, BigDecimal amount) {
        public List<Phrase> unit() {
            return CreditWords.unit(creditType, amount);
        }
    }

    /** What was completed in one year. */
    public record Year(int year, List<TranscriptLine> lines) {}

    /** The day on which it was read from the ledger. */
    public String printed() {
        return CreditWords.date(today);
    }

    /** A sum for each kind that stands; revoked awards are in none. */
    public List<Total> totals() {
        Map<CreditType, BigDecimal> sums = new EnumMap<>(CreditType.class);
        lines.stream()
                .filter(TranscriptLine::counts)
                .forEach(line -> sums.merge(line.creditType(), line.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Total(sum.getKey(), sum.getValue()))
                .toList();
    }

    public List<Year> years() {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.completedOn().getYear()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Integer, List<TranscriptLine>>comparingByKey().reversed())
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }
}
