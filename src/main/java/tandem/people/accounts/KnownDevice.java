package tandem.people.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A phone its owner marked as her own.
 *
 * @param label what its browser says it is
 */
public record KnownDevice(UUID id, String label, Instant rememberedAt, Instant lastSeenAt) {}
