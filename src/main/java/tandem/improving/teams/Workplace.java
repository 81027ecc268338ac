package tandem.improving.teams;

import java.util.UUID;

/** Where somebody who joins works. */
public sealed interface Workplace {
    record Known(UUID siteId) implements Workplace {}

    /** Nobody has entered it yet: it is proposed when the wish takes effect. */
    record New(String organization, String name, String city, String usState)
            implements Workplace {}
}
