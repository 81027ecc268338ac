package tandem.people.accounts;

import java.util.List;
import java.util.Map;

/**
 * A form that was sent after its sign-in had expired.
 *
 * @param path where it was going
 */
public record KeptForm(String path, Map<String, List<String>> fields) {}
