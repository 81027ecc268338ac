package tandem.learning.activities;

import java.util.UUID;

/** An empty statement is the provider's wording again. */
public record WordStatements(
        UUID activityId,
        int seenVersion,
        String accreditation,
        String designation,
        String participation) {}
