package tandem.learning.activities.web;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.SessionView;
import tandem.platform.shared.When;

/** The sessions of an activity as the office sees them. */
record SessionList(List<Row> sessions, int minutes) {
    record Row(
            UUID id,
            String title,
            ZoneId zone,
            String when,
            String place,
            int minutes,
            boolean set,
            String checkIn,
            String claim) {
        static Row of(SessionView session) {
            var zone = session.zone();
            var claim = session.endsAt().plusSeconds(60L * session.window().claimOpensAfterEnd());
            return new Row(
                    session.id(),
                    session.title(),
                    zone,
                    When.span(session.startsAt(), session.endsAt(), zone),
                    session.place().isEmpty() ? session.link() : session.place(),
                    session.accreditedMinutes(),
                    session.minutes() != null,
                    When.span(session.checkInOpens(), session.graceEnds(), zone),
                    When.at(claim, zone));
        }

        String asText() {
            return title + "\n" + when + "\n" + place;
        }
    }

    static SessionList of(ActivityView activity) {
        return new SessionList(
                activity.sessions().stream().map(Row::of).toList(), activity.accreditedMinutes());
    }
}
