package tandem.learning.attendance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.QrCode;
import tandem.learning.attendance.RoomScreen;
import tandem.learning.attendance.RoomScreens;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.encryption.Token;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.When;

/**
 * The screen in the room. It comes anew by an HTTP header, so that it needs no script, and never
 * shows a code longer than it is the newest.
 */
@Controller
@PreAuthorize("permitAll()")
class ProjectorController {
    /** The count is at most so old. */
    private static final int LIVE_SECONDS = 10;

    private final RoomScreens screens;
    private final BaseUrl baseUrl;
    private final Clock clock;

    ProjectorController(RoomScreens screens, BaseUrl baseUrl, Clock clock) {
        this.screens = screens;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GetMapping("/sessions/{sessionId}/projector")
    @PreAuthorize("isAuthenticated()")
    ModelAndView projector(
            @PathVariable UUID sessionId, @SignedIn Actor actor, HttpServletResponse response) {
        return page(screens.show(sessionId, actor), response);
    }

    /** For the room's own computer, where nobody signs in; not to be found, not to be passed on. */
    @GetMapping("/room/{token}")
    ModelAndView room(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return page(screens.show(new Token(token)), response);
    }

    private ModelAndView page(RoomScreen screen, HttpServletResponse response) {
        var left = screen.code().secondsLeft();
        response.setHeader("Refresh", String.valueOf(Math.min(LIVE_SECONDS, left)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var link = baseUrl.link("/checkin/" + screen.code().code());
        return new ModelAndView("attendance/projector")
                .addObject("sheet", SheetView.of(screen.sheet()))
                .addObject("code", screen.code())
                .addObject("checkedIn", screen.checkedIn())
                .addObject("link", link)
                .addObject("qr", QrCode.of(link))
                .addObject("typeAt", baseUrl.host() + "/checkin")
                .addObject("state", State.of(screen.sheet().session(), clock.instant()));
    }

    /**
     * What a scan is worth now.
     *
     * @param key of the text
     * @param at the moment it names
     */
    record State(String key, String at) {
        static State of(SessionPlan plan, Instant now) {
            if (now.isBefore(plan.checkInOpens())) {
                return new State("projector.opens", moment(plan.checkInOpens(), now, plan));
            }
            if (now.isBefore(plan.graceEnds())) {
                return new State("projector.until", moment(plan.graceEnds(), now, plan));
            }
            return new State(
                    now.isBefore(plan.endsAt()) ? "projector.minutesLeft" : "projector.over",
                    moment(plan.endsAt(), now, plan));
        }

        /** The day only where it is not today, in the session's zone. */
        private static String moment(Instant moment, Instant now, SessionPlan plan) {
            var zone = plan.zone();
            return LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(now, zone))
                    ? When.time(moment, zone)
                    : When.at(moment, zone);
        }
    }
}
