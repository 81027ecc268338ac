package tandem.improving.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.improving.teams.FindEnrolled.Place;

/**
 * A page of a list.
 *
 * @param editable whether she who looks may change the collaborative
 * @param next where the next page begins; null on the last one
 */
public record EnrolledPeople(List<EnrolledPerson> rows, boolean editable, @Nullable Place next) {
    public EnrolledPeople {
        rows = List.copyOf(rows);
    }
}
