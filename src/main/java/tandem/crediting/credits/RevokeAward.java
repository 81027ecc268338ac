package tandem.crediting.credits;

import java.util.UUID;

/** An award is taken back, with why; she may claim again. */
public record RevokeAward(UUID awardId, String reason) {}
