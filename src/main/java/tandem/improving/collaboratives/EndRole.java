package tandem.improving.collaboratives;

import java.util.UUID;

/**
 * @param roleId the row that named her
 */
public record EndRole(UUID collaborativeId, UUID roleId) {}
