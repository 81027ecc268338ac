package tandem.learning.activities.web;

import tandem.learning.activities.ActivityView;
import tandem.learning.activities.CalendarFile;
import tandem.learning.activities.SessionView;

/** A session as an event of a calendar. */
final class CalendarEvents {
    private CalendarEvents() {}

    static CalendarFile.Event of(ActivityView activity, SessionView session, String url) {
        var title =
                activity.sessions().size() == 1
                        ? activity.title()
                        : activity.title() + ": " + session.title();
        var place = session.place().isEmpty() ? session.link() : session.place();
        return new CalendarFile.Event(
                session.id(), title, session.startsAt(), session.endsAt(), place, url);
    }
}
