package tandem.people.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the administrators' list is asked for.
 *
 * @param text words of name or address; blank for everybody
 * @param role null for any
 * @param after the last person of the page before, null for the first page
 */
public record FindPeople(
        String text, @Nullable Role role, @Nullable Boolean locked, @Nullable UUID after) {}
