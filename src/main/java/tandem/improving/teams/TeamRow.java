package tandem.improving.teams;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.organizations.Site;

/** A team of {@link TeamSummary} as the database tells it. */
record TeamRow(
        UUID id,
        UUID collaborativeId,
        String name,
        String zone,
        LocalDate foundedOn,
        @Nullable UUID siteId,
        int members,
        int sponsors,
        @Nullable LocalDate sponsorLeftOn,
        int leaders,
        @Nullable LocalDate leaderLeftOn,
        @Nullable OffsetDateTime helpAskedAt,
        boolean agreed) {

    TeamSummary summary(Map<UUID, Site> sites) {
        var site = siteId == null ? null : sites.get(siteId);
        return new TeamSummary(
                id,
                collaborativeId,
                name,
                site == null ? "" : site.name(),
                ZoneId.of(zone),
                foundedOn,
                members,
                emptySince(sponsors, sponsorLeftOn),
                emptySince(leaders, leaderLeftOn),
                helpAskedAt == null ? null : helpAskedAt.toInstant(),
                agreed);
    }

    private @Nullable LocalDate emptySince(int sitting, @Nullable LocalDate leftOn) {
        if (sitting > 0) {
            return null;
        }
        return leftOn == null ? foundedOn : leftOn;
    }
}
