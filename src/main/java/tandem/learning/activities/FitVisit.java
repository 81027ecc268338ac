package tandem.learning.activities;

import java.util.UUID;

public record FitVisit(UUID activityId, int seenVersion, VisitFit fit) {}
