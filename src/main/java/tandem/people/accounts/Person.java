package tandem.people.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is to others.
 *
 * @param email where mail reaches her: the confirmed address she has had longest, if any
 */
public record Person(UUID id, String name, @Nullable String email) {}
