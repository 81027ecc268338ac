package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.UUID;

/** An award is revoked and another amount of the same claim awarded, with why. */
public record CorrectAward(UUID awardId, BigDecimal amount, String reason) {}
