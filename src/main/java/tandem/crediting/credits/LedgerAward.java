package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of credits.award.
 *
 * @param by null when it awarded itself; then there is no reason either
 * @param corrects the award it stands in for, revoked in the same transaction
 */
record LedgerAward(
        UUID id,
        BigDecimal amount,
        @Nullable UUID by,
        @Nullable String reason,
        @Nullable UUID corrects,
        CertificateNumber number) {
    static LedgerAward byItself(BigDecimal amount) {
        return new LedgerAward(
                UUID.randomUUID(), amount, null, null, null, CertificateNumber.draw());
    }

    static LedgerAward by(UUID staff, BigDecimal amount, String reason) {
        return new LedgerAward(
                UUID.randomUUID(), amount, staff, reason, null, CertificateNumber.draw());
    }

    LedgerAward correcting(UUID awardId) {
        return new LedgerAward(id, amount, by, reason, awardId, number);
    }
}
