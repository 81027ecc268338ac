package tandem.learning.attendance;

import org.jspecify.annotations.Nullable;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;

/**
 * Who opens a visit: a browser, and the person who has signed in there, if any.
 *
 * @param actor null while nobody has signed in
 */
public record Visitor(Device device, @Nullable Actor actor) {}
