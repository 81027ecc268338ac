package tandem.improving.collaboratives;

import java.util.UUID;

/**
 * @param seenVersion of the collaborative the editor was shown
 */
public record ChangeCollaborative(UUID collaborativeId, int seenVersion, PlanCollaborative plan) {}
