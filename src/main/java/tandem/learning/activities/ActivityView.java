package tandem.learning.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An activity with all that hangs on it. */
public record ActivityView(
        UUID id,
        int version,
        String title,
        String gap,
        VisitFit fit,
        ActivityState state,
        List<Objective> objectives,
        List<SessionView> sessions,
        List<PersonView> people,
        List<Offer> offers,
        Statements statements) {
    public ActivityView {
        objectives = List.copyOf(objectives);
        sessions = List.copyOf(sessions);
        people = List.copyOf(people);
        offers = List.copyOf(offers);
    }

    public boolean draft() {
        return state == ActivityState.DRAFT;
    }

    public boolean runsAt(Instant now) {
        return sessions.stream().anyMatch(session -> session.runsAt(now));
    }

    public Optional<Offer> offer(CreditType type) {
        return offers.stream().filter(offer -> offer.type() == type).findFirst();
    }

    public Optional<SessionView> session(UUID sessionId) {
        return sessions.stream().filter(session -> session.id().equals(sessionId)).findFirst();
    }

    public Optional<PersonView> person(UUID personId) {
        return people.stream().filter(person -> person.id().equals(personId)).findFirst();
    }

    /** Of all sessions; two at the same time count once, unless their minutes were set. */
    public int accreditedMinutes() {
        var set =
                sessions.stream()
                        .map(SessionView::minutes)
                        .filter(minutes -> minutes != null)
                        .mapToInt(Integer::intValue)
                        .sum();
        var taught =
                sessions.stream()
                        .filter(session -> session.minutes() == null)
                        .flatMap(session -> session.accredited().stream())
                        .toList();
        return set + Agenda.minutes(Agenda.union(taught));
    }
}
