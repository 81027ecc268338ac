package tandem.improving.collaboratives;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.improving.collaboratives.FindCollaboratives.Place;

/**
 * A page of a list.
 *
 * @param next where the next page begins; null on the last one
 */
public record Listed(List<CollaborativeView> rows, @Nullable Place next) {
    public Listed {
        rows = List.copyOf(rows);
    }
}
