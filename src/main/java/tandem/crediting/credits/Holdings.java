package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a person, under all the ids that are hers, holds of an activity's offers; locked while a
 * claim is decided (docs/standards/credit-systems.md).
 */
record Holdings(List<Holding> rows) {
    /** What one id holds of one offer. */
    record Holding(UUID personId, UUID offerId, BigDecimal designated, BigDecimal claimed) {}

    Holdings {
        rows = List.copyOf(rows);
    }

    /** What may still be claimed of an offer: never below zero, even after a merge. */
    BigDecimal left(UUID offerId) {
        var ofOffer = rows.stream().filter(row -> row.offerId().equals(offerId)).toList();
        var most =
                ofOffer.stream()
                        .map(Holding::designated)
                        .min(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        var claimed =
                ofOffer.stream().map(Holding::claimed).reduce(BigDecimal.ZERO, BigDecimal::add);
        return most.subtract(claimed).max(BigDecimal.ZERO);
    }

    /** Nothing is claimed of any of the offers. */
    boolean isEmpty() {
        return rows.stream().allMatch(row -> row.claimed().signum() == 0);
    }
}
