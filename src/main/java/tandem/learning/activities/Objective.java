package tandem.learning.activities;

import java.util.UUID;

/** What a person is able to do afterwards. */
public record Objective(UUID id, String text) {}
