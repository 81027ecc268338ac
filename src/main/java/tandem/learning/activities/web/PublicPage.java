package tandem.learning.activities.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.AgendaItem;
import tandem.learning.activities.CreditType;
import tandem.learning.activities.Offer;
import tandem.learning.activities.PersonView;
import tandem.learning.activities.SessionView;
import tandem.platform.shared.When;

/** What a clinician reads before coming. */
record PublicPage(
        ActivityView activity,
        String when,
        boolean over,
        boolean running,
        @Nullable BigDecimal credit,
        List<Fit> visit,
        List<Meeting> meetings,
        List<StatementText> statements) {
    /**
     * @param label a message key
     */
    record Fit(String label, String text) {}

    /** A session with its times as text. */
    record Meeting(
            UUID id,
            String title,
            String when,
            String place,
            String link,
            String checkIn,
            String faculty,
            List<Item> agenda) {}

    record Item(String time, String title, boolean accredited) {}

    static PublicPage of(ActivityView activity, Instant now) {
        var statements = activity.statements();
        var sessions = activity.sessions();
        return new PublicPage(
                activity,
                sessions.isEmpty() ? "" : when(sessions.getFirst()),
                sessions.stream().allMatch(session -> !session.endsAt().isAfter(now)),
                activity.runsAt(now),
                activity.offer(CreditType.AMA_PRA_1).map(Offer::designated).orElse(null),
                visit(activity),
                sessions.stream().map(session -> meeting(session, activity)).toList(),
                List.of(
                        StatementText.of(statements.accreditation()),
                        StatementText.of(statements.designation())));
    }

    /** What of {@link tandem.learning.activities.VisitFit} is said. */
    private static List<Fit> visit(ActivityView activity) {
        var fit = activity.fit();
        return Stream.of(
                        new Fit("activity.visit.workflowStep", fit.workflowStep()),
                        new Fit("activity.visit.documentationTool", fit.documentationTool()),
                        new Fit("activity.visit.emrPrompt", fit.emrPrompt()))
                .filter(part -> !part.text().isEmpty())
                .toList();
    }

    private static Meeting meeting(SessionView session, ActivityView activity) {
        return new Meeting(
                session.id(),
                session.title(),
                when(session),
                session.place(),
                session.link(),
                When.at(session.graceEnds(), session.zone()),
                faculty(session, activity),
                session.agenda().stream().map(item -> item(session, item)).toList());
    }

    private static String when(SessionView session) {
        return When.span(session.startsAt(), session.endsAt(), session.zone());
    }

    private static String faculty(SessionView session, ActivityView activity) {
        var here = Set.copyOf(session.faculty());
        return activity.people().stream()
                .filter(person -> here.contains(person.id()))
                .map(PersonView::name)
                .collect(Collectors.joining(", "));
    }

    private static Item item(SessionView session, AgendaItem item) {
        return new Item(
                Clocks.range(
                        session.at(item.fromMinute()), session.at(item.toMinute()), session.zone()),
                item.title(),
                item.accredited());
    }
}
