package tandem.learning.activities;

import java.util.UUID;

public record DescribeActivity(UUID activityId, int seenVersion, String title, String gap) {}
