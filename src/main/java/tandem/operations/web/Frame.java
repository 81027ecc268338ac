package tandem.operations.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around every page: places, who is signed in, whose installation it is, its zone. */
public record Frame(
        List<Place> places, @Nullable String name, String provider, ZoneId zone, boolean demo) {
    /** A menu entry; {@code label} is a message key. */
    public record Place(String label, String href, boolean here) {}
}
