package tandem.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.learning.activities.CheckInWindow;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.operations.demo.DemoActivities.Held;

/**
 * The session that is running now, on any day: an hour that has just ended, designated before it
 * began, whose code is taken for twelve hours around its end and whose evaluation is open.
 */
@Component
@Profile("demo")
class DropIn {
    private static final int MINUTES = 60;
    private static final Duration AROUND_THE_END = Duration.ofHours(12);

    /** A new one comes before the old one's code ends, so that there always is one. */
    private static final Duration IN_GOOD_TIME = Duration.ofMinutes(90);

    private final DemoActivities activities;
    private final Sessions sessions;
    private final SteppedClock clock;

    DropIn(DemoActivities activities, Sessions sessions, SteppedClock clock) {
        this.activities = activities;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The one whose code is taken longest. */
    Optional<SessionPlan> running() {
        var now = clock.realNow();
        return sessions.openForCheckIn(now).stream()
                .filter(plan -> plan.activityTitle().equals(DemoActivities.DROP_IN.title()))
                .filter(plan -> plan.checkInCloses().isAfter(now))
                .max(Comparator.comparing(SessionPlan::checkInCloses));
    }

    /** Opens the next one when none runs, or the present one is about to close. */
    void open() {
        var soon = clock.realNow().plus(IN_GOOD_TIME);
        if (running().filter(plan -> plan.checkInCloses().isAfter(soon)).isPresent()) {
            return;
        }
        var end = clock.realNow().minusSeconds(60).truncatedTo(ChronoUnit.MINUTES);
        var start = end.minus(Duration.ofMinutes(MINUTES));
        try {
            clock.stepTo(start.minus(Duration.ofDays(2)));
            activities.publish(DemoActivities.DROP_IN, held(start));
        } finally {
            clock.letGo();
        }
    }

    private static Held held(Instant start) {
        var at = LocalDateTime.ofInstant(start, DemoActivities.ZONE);
        var closes = MINUTES + (int) AROUND_THE_END.toMinutes();
        return new Held(
                at.toLocalDate(),
                at.toLocalTime(),
                MINUTES,
                "Conference room B, and online",
                new CheckInWindow(30, closes, 15, 0));
    }
}
