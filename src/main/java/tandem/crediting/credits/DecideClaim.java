package tandem.crediting.credits;

import java.math.BigDecimal;
import java.util.UUID;

/** Staff's yes to a claim that waits, with why; at most what was claimed. */
public record DecideClaim(UUID claimId, BigDecimal amount, String reason) {}
