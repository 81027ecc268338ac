package tandem.learning.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Span;

/**
 * Minutes over several sessions: what runs at the same time counts once
 * (docs/standards/credit-systems.md).
 */
final class Credited {
    private final List<Span> counted = new ArrayList<>();
    private int minutes;

    int minutes() {
        return minutes;
    }

    /** A session's minutes, less those of its accredited time that another has brought already. */
    void add(SessionPlan plan, Scan scan) {
        var worth = scan.minutes(plan);
        if (worth == 0) {
            return;
        }
        var spans =
                Minutes.isInFull(plan, scan.scannedAt()) || scan.given() != null
                        ? plan.accredited()
                        : from(plan.accredited(), scan.scannedAt());
        minutes += Math.max(0, worth - (int) twice(spans).toMinutes());
        counted.addAll(spans);
    }

    private static List<Span> from(List<Span> spans, Instant scan) {
        return spans.stream()
                .filter(span -> span.to().isAfter(scan))
                .map(span -> new Span(later(span.from(), scan), span.to()))
                .toList();
    }

    /**
     * How much of these was counted before; {@code counted} may overlap itself, so minute by
     * minute.
     */
    private Duration twice(List<Span> spans) {
        var minute = Duration.ofMinutes(1);
        long twice = 0;
        for (var span : spans) {
            for (var at = span.from(); at.isBefore(span.to()); at = at.plus(minute)) {
                if (isCounted(at)) {
                    twice++;
                }
            }
        }
        return Duration.ofMinutes(twice);
    }

    private boolean isCounted(Instant at) {
        return counted.stream()
                .anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.to()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
