package tandem.learning.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * When a session runs, when its room may be checked into, and what a scan is worth
 * (docs/standards/credit-systems.md).
 *
 * @param place where people meet, and the link where there is one
 * @param checkInCloses until then, and until {@code graceEnds}, a scan counts in full
 * @param claimOpens from then on it may be evaluated and claimed
 * @param accreditedMinutes of the whole session: breaks excluded, what runs in parallel once
 * @param accredited in order, none touching another
 */
public record SessionPlan(
        UUID id,
        UUID activityId,
        String activityTitle,
        String title,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        String place,
        Instant checkInOpens,
        Instant checkInCloses,
        Instant graceEnds,
        Instant claimOpens,
        int accreditedMinutes,
        List<Span> accredited) {
    public SessionPlan {
        accredited = List.copyOf(accredited);
    }

    /** Whole accredited minutes left at {@code scan}; none after the end. */
    public int minutesFrom(Instant scan) {
        var left =
                accredited.stream()
                        .filter(span -> span.to().isAfter(scan))
                        .map(span ->
                                Duration.between(
                                        span.from().isAfter(scan) ? span.from() : scan, span.to()))
                        .reduce(Duration.ZERO, Duration::plus);
        return (int) Math.min(accreditedMinutes, left.toMinutes());
    }

    /** Between the opening of check-in and the end, or the end of the grace where that is later. */
    public boolean runsAt(Instant now) {
        var last = graceEnds.isAfter(endsAt) ? graceEnds : endsAt;
        return !now.isBefore(checkInOpens) && now.isBefore(last);
    }
}
