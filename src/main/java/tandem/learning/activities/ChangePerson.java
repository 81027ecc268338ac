package tandem.learning.activities;

import java.util.UUID;

public record ChangePerson(UUID personId, int seenVersion, PersonDetails details) {}
