package tandem.people.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A form as it was typed, and when it was kept. */
public record Draft(Map<String, List<String>> fields, Instant savedAt) {}
