package tandem.places.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about one team, read for all teams at once. Days are where the team works.
 *
 * @param today the day on which it is asked
 * @param helpAskedOn the oldest ask that nobody has closed
 * @param missing a required metric that lacks two months or more whose due day has passed
 * @param unfavorable a required metric whose signal on the unfavorable side is recent
 * @param lastMoveOn when a cycle of the team last changed its stage
 * @param actionPeriod whether the collaborative is in one; until it has phases, between its dates
 * @param seatEmptySince since when nobody sits as executive sponsor or as day-to-day leader
 */
record TeamFacts(
        UUID teamId,
        String name,
        LocalDate today,
        LocalDate foundedOn,
        @Nullable LocalDate helpAskedOn,
        @Nullable Found missing,
        @Nullable Found unfavorable,
        @Nullable LocalDate lastMoveOn,
        boolean actionPeriod,
        @Nullable LocalDate seatEmptySince) {
    /** Something about a metric, and since when. */
    record Found(UUID metricId, String about, LocalDate since) {}
}
