package tandem.operations.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.learning.attendance.PrintedCodes;
import tandem.learning.attendance.RoomLinks;
import tandem.operations.demo.DemoPeople.SignIn;
import tandem.platform.shared.BaseUrl;

/** The links into the session that is running now; a room link is made anew at each start. */
@Component
@Profile("demo")
class DemoDoor {
    private final RoomLinks rooms;
    private final PrintedCodes codes;
    private final DemoPeople people;
    private final BaseUrl baseUrl;
    private volatile @Nullable Links links;

    private record Links(UUID sessionId, String checkIn, String room) {}

    DemoDoor(RoomLinks rooms, PrintedCodes codes, DemoPeople people, BaseUrl baseUrl) {
        this.rooms = rooms;
        this.codes = codes;
        this.people = people;
        this.baseUrl = baseUrl;
    }

    /** Makes the links of a session, unless they are the present ones. */
    void open(UUID sessionId) {
        var present = links;
        if (present != null && present.sessionId().equals(sessionId)) {
            return;
        }
        var staff = people.call(SignIn.CE_SPECIALIST);
        var code = codes.print(sessionId, staff).code();
        var room = rooms.make(sessionId, staff).value();
        links =
                new Links(
                        sessionId, baseUrl.link("/checkin/" + code), baseUrl.link("/room/" + room));
    }

    @Nullable String checkIn() {
        var present = links;
        return present == null ? null : present.checkIn();
    }

    @Nullable String room() {
        var present = links;
        return present == null ? null : present.room();
    }
}
