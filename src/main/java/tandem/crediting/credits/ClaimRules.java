package tandem.crediting.credits;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Offer;
import tandem.learning.activities.QuarterHours;
import tandem.learning.attendance.Attended;
import tandem.people.learners.Profession;

/**
 * Whether, of which offer and how much a person may claim (docs/standards/credit-systems.md).
 *
 * @param profession null where she has not said it
 * @param offers of the activity
 * @param attended her minutes, under all her ids
 * @param lastDay of the claim window, in the provider's zone; null where nothing was attended
 */
record ClaimRules(
        @Nullable Profession profession,
        List<Offer> offers,
        Attended attended,
        @Nullable LocalDate lastDay) {
    /**
     * Physicians the AMA's credit, everybody else participation (docs/standards/credit-systems.md).
     */
    Optional<Offer> offer() {
        if (profession == null) {
            return Optional.empty();
        }
        var type = profession.isPhysician() ? CreditType.AMA_PRA_1 : CreditType.PARTICIPATION;
        return offers.stream().filter(offer -> offer.type() == type).findFirst();
    }

    /** Minutes rounded once to quarter hours, never above the offer; zero without one. */
    BigDecimal most() {
        return offer().map(Offer::designated)
                .orElse(BigDecimal.ZERO)
                .min(QuarterHours.quarterRound(attended.minutes()));
    }

    boolean allows(BigDecimal amount) {
        return amount.signum() > 0
                && amount.compareTo(most()) <= 0
                && amount.remainder(QuarterHours.STEP).signum() == 0;
    }

    /**
     * Everything that stands in the way.
     *
     * @param zone the provider's
     */
    List<Missing> missing(Instant now, ZoneId zone) {
        var missing = new ArrayList<Missing>();
        if (attended.visitIds().isEmpty()) {
            missing.add(Missing.at(Missing.Reason.ATTENDANCE, "/checkin"));
            return missing;
        }
        addTimes(missing, now, zone);
        if (profession == null) {
            missing.add(Missing.at(Missing.Reason.PROFESSION, "/me/profile"));
        } else if (offer().isEmpty()) {
            missing.add(Missing.of(Missing.Reason.OFFER));
        } else if (offer().filter(Offer::designatedInTime).isEmpty()) {
            missing.add(Missing.of(Missing.Reason.DESIGNATION));
        } else if (most().signum() == 0) {
            missing.add(Missing.of(Missing.Reason.MINUTES));
        }
        if (!attended.evaluated()) {
            var visit = attended.visitIds().getLast();
            missing.add(
                    Missing.at(
                            Missing.Reason.EVALUATION, "/checkin/visits/" + visit + "/evaluation"));
        }
        return missing;
    }

    private void addTimes(List<Missing> missing, Instant now, ZoneId zone) {
        var opens = requireNonNull(attended.claimOpens());
        if (now.isBefore(opens)) {
            missing.add(Missing.until(opens, zone));
        } else if (lastDay != null && LocalDate.ofInstant(now, zone).isAfter(lastDay)) {
            missing.add(Missing.since(lastDay, zone));
        }
    }
}
