package tandem.crediting.credits;

import java.util.UUID;

/** Staff's no to a claim that waits, with why. */
public record RefuseClaim(UUID claimId, String reason) {}
