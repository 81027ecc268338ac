package tandem.learning.activities.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.CalendarFile;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.BaseUrl;

/** An activity's sessions for the reader's own calendar. */
@Controller
@PreAuthorize("permitAll()")
class ActivityCalendarController {
    private final ActivityService activities;
    private final BaseUrl baseUrl;
    private final Clock clock;

    ActivityCalendarController(ActivityService activities, BaseUrl baseUrl, Clock clock) {
        this.activities = activities;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GetMapping("/activities/{activityId}/calendar")
    ResponseEntity<String> calendar(
            @PathVariable UUID activityId, @SignedIn @Nullable Actor actor) {
        var activity = activities.show(activityId, actor);
        var url = baseUrl.link("/activities/" + activityId);
        var events =
                activity.sessions().stream()
                        .map(session -> CalendarEvents.of(activity, session, url))
                        .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("activity.ics").build().toString())
                .body(CalendarFile.of(events, clock.instant()));
    }
}
