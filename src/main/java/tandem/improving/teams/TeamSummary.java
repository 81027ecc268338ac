package tandem.improving.teams;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team as a row among the teams of its collaborative.
 *
 * @param site its first site's name; empty when it has none
 * @param members people, not seats
 * @param sponsorMissingSince the day the executive sponsor's seat fell empty, or the founding
 * @param dayToDayLeaderMissingSince the same for the day-to-day leader
 * @param helpAskedAt the oldest ask for help that nobody has closed
 * @param rawCountsAgreed whether a present lead agreed to the wording in force about who sees raw
 *     counts; where not, none of the team's counts may leave the team
 */
public record TeamSummary(
        UUID id,
        UUID collaborativeId,
        String name,
        String site,
        ZoneId zone,
        LocalDate foundedOn,
        int members,
        @Nullable LocalDate sponsorMissingSince,
        @Nullable LocalDate dayToDayLeaderMissingSince,
        @Nullable Instant helpAskedAt,
        boolean rawCountsAgreed) {

    /** Since when nobody sits as sponsor or as day-to-day leader, whichever fell empty first. */
    public @Nullable LocalDate seatEmptySince() {
        if (sponsorMissingSince == null || dayToDayLeaderMissingSince == null) {
            return sponsorMissingSince == null ? dayToDayLeaderMissingSince : sponsorMissingSince;
        }
        return sponsorMissingSince.isBefore(dayToDayLeaderMissingSince)
                ? sponsorMissingSince
                : dayToDayLeaderMissingSince;
    }
}
