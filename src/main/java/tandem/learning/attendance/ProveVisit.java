package tandem.learning.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The six digits that were mailed to the address typed at check-in.
 *
 * @param ownPhone what the browser says it is, where she ticked that it is her own phone; else null
 */
public record ProveVisit(UUID visitId, String code, @Nullable String ownPhone) {
    @Override
    public String toString() {
        return "ProveVisit";
    }
}
