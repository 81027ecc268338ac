package tandem.learning.attendance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change somebody promised at the end of a session, in her own words.
 *
 * @param accountId who promised it, as it was written; one person may be several accounts
 * @param madeOn in the session's zone
 * @param strength 1 (I hope so) to 5 (certain), or null where she did not say
 * @param shared whether she lets her team see it
 */
public record CommitmentView(
        UUID id,
        UUID accountId,
        String text,
        UUID activityId,
        String activityTitle,
        LocalDate madeOn,
        @Nullable Integer strength,
        boolean shared) {}
