package tandem.learning.activities;

import java.util.UUID;

/** The agenda moves with it. */
public record ChangeSession(UUID sessionId, int seenVersion, SessionDetails details) {}
