package tandem.learning.attendance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityPanel;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.When;

/** The way from an activity to its rooms, for CE staff and the faculty of a session. */
@Component
@Order(40)
class RoomsOnActivityPage implements ActivityPanel {
    private final Sessions sessions;

    RoomsOnActivityPage(Sessions sessions) {
        this.sessions = sessions;
    }

    /** What the panel draws. */
    public record Rooms(List<Room> rooms) {}

    /** A session, with its screen and its roster behind it. */
    public record Room(UUID sessionId, String title, String when) {
        static Room of(SessionPlan plan) {
            return new Room(
                    plan.id(),
                    plan.title(),
                    When.span(plan.startsAt(), plan.endsAt(), plan.zone()));
        }
    }

    @Override
    public String fragment() {
        return "attendance/rooms";
    }

    @Override
    public @Nullable Rooms view(UUID activityId, @Nullable Actor actor) {
        if (actor == null || !(SessionStaff.runs(actor) || actor.is(Role.FACULTY))) {
            return null;
        }
        var rooms =
                sessions.ofActivity(activityId).stream()
                        .filter(plan -> mayShow(plan, actor))
                        .map(Room::of)
                        .toList();
        return rooms.isEmpty() ? null : new Rooms(rooms);
    }

    private boolean mayShow(SessionPlan plan, Actor actor) {
        return SessionStaff.runs(actor) || sessions.teaches(plan.id(), actor.accountId());
    }
}
