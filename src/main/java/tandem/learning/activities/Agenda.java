package tandem.learning.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What of an agenda carries credit (docs/standards/credit-systems.md). */
final class Agenda {
    private Agenda() {}

    /** The union of the accredited items: what runs in parallel counts once. */
    static List<Span> accredited(Instant start, List<AgendaItem> agenda) {
        return union(
                agenda.stream()
                        .filter(AgendaItem::accredited)
                        .map(item ->
                                new Span(
                                        start.plus(Duration.ofMinutes(item.fromMinute())),
                                        start.plus(Duration.ofMinutes(item.toMinute()))))
                        .toList());
    }

    static List<Span> union(List<Span> spans) {
        var union = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (!union.isEmpty() && !union.getLast().to().isBefore(span.from())) {
                var last = union.removeLast();
                var to = span.to().isAfter(last.to()) ? span.to() : last.to();
                union.add(new Span(last.from(), to));
            } else {
                union.add(span);
            }
        }
        return List.copyOf(union);
    }

    static int minutes(List<Span> union) {
        return (int)
                union.stream()
                        .map(span -> Duration.between(span.from(), span.to()))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMinutes();
    }
}
