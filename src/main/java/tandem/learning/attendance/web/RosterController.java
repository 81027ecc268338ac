package tandem.learning.attendance.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.ListRoster;
import tandem.learning.attendance.Roster;
import tandem.learning.attendance.RosterRow;
import tandem.learning.attendance.RosterService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.Crumb;
import tandem.platform.shared.CsvText;
import tandem.platform.shared.When;

/** Who is here. */
@Controller
@PreAuthorize("isAuthenticated()")
class RosterController {
    private static final List<String> COLUMNS =
            List.of(
                    "Name",
                    "Email typed",
                    "Profession",
                    "Scanned",
                    "By",
                    "State",
                    "Minutes",
                    "Looked at by staff",
                    "Reason for coming late");

    private final RosterService rosters;
    private final MessageSource texts;
    private final Clock clock;

    RosterController(RosterService rosters, MessageSource texts, Clock clock) {
        this.rosters = rosters;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/sessions/{sessionId}/roster")
    ModelAndView roster(
            @PathVariable UUID sessionId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "EVERYONE") ListRoster.Show show,
            @RequestParam(required = false) @Nullable UUID after,
            @SignedIn Actor actor) {
        var roster = rosters.list(new ListRoster(sessionId, q, show, after), actor);
        var plan = roster.session();
        return new ModelAndView("attendance/roster")
                .addObject("roster", roster)
                .addObject("sheet", SheetView.of(plan))
                .addObject("crumbs", crumbs(plan))
                .addObject("now", When.at(clock.instant(), plan.zone()))
                .addObject("state", ProjectorController.State.of(plan, clock.instant()))
                .addObject("waiting", lines(roster.waiting(), plan))
                .addObject("lines", lines(roster.rows(), plan))
                .addObject("q", q)
                .addObject("show", show)
                .addObject("shows", ListRoster.Show.values())
                .addObject("next", next(roster, q, show));
    }

    @GetMapping("/sessions/{sessionId}/roster.csv")
    ResponseEntity<String> csv(@PathVariable UUID sessionId, @SignedIn Actor actor) {
        var roster = rosters.export(sessionId, actor);
        var plan = roster.session();
        var rows = roster.rows().stream().map(row -> cells(row, plan)).toList();
        var csv = CsvText.of(COLUMNS, rows);
        var name = ContentDisposition.attachment().filename("roster-" + sessionId + ".csv");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv);
    }

    static List<Crumb> crumbs(SessionPlan plan) {
        return List.of(
                new Crumb("Activities", "/activities"),
                new Crumb(plan.activityTitle(), "/activities/" + plan.activityId()));
    }

    private List<? extends @Nullable Object> cells(RosterRow row, SessionPlan plan) {
        var line = RosterLine.of(row, plan, clock.instant());
        return Arrays.asList(
                line.name(),
                line.email(),
                say(line.professionKey()),
                When.at(row.scannedAt(), plan.zone()),
                say(line.meansKey()),
                say(line.state()),
                line.minutes(),
                row.decided() == null ? "" : say("decision." + row.decided()),
                row.lateReason());
    }

    private String say(String key) {
        return texts.getMessage(key, null, Locale.US);
    }

    private List<RosterLine> lines(List<RosterRow> rows, SessionPlan plan) {
        var now = clock.instant();
        return rows.stream().map(row -> RosterLine.of(row, plan, now)).toList();
    }

    private static @Nullable String next(Roster roster, String q, ListRoster.Show show) {
        return roster.next() == null
                ? null
                : UriComponentsBuilder.fromPath("/sessions/{id}/roster")
                        .queryParam("q", "{q}")
                        .queryParam("show", show)
                        .queryParam("after", roster.next())
                        .build(roster.session().id(), q)
                        .toString();
    }
}
