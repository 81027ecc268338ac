package tandem.learning.attendance.web;

import static tandem.learning.attendance.web.Here.visitor;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.CheckInSheets;
import tandem.learning.attendance.OpenVisit;
import tandem.learning.attendance.OpenVisits;
import tandem.learning.attendance.OpenedForms;
import tandem.learning.attendance.Visits;
import tandem.people.accounts.Device;
import tandem.people.accounts.SignedInUser;
import tandem.people.accounts.ThisDevice;
import tandem.platform.shared.When;

/** "You are in", and the way on or back. */
@Controller
@PreAuthorize("permitAll()")
class CheckedInController {
    /** A page that is still open then turns into the way to the evaluation by itself. */
    private static final Duration WAITS = Duration.ofHours(3);

    private final OpenVisits open;
    private final Visits visits;
    private final CheckInSheets sheets;
    private final OpenedForms forms;
    private final EvaluationPages evaluation;
    private final Clock clock;

    CheckedInController(
            OpenVisits open,
            Visits visits,
            CheckInSheets sheets,
            OpenedForms forms,
            EvaluationPages evaluation,
            Clock clock) {
        this.open = open;
        this.visits = visits;
        this.sheets = sheets;
        this.forms = forms;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    @GetMapping("/checkin/visits/{visitId}")
    ModelAndView checkedIn(
            @PathVariable UUID visitId,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            HttpServletResponse response) {
        var visit = open.open(visitId, visitor(device, user));
        var sheet = sheets.of(visit.visit().sessionId());
        if (!visit.evaluated() && !clock.instant().isBefore(sheet.session().claimOpens())) {
            return evaluation.of(visit, sheet.session());
        }
        refreshWhenItOpens(sheet.session(), response);
        return new ModelAndView("attendance/checked-in")
                .addObject("visit", Arrival.of(visit, sheet.session(), clock.instant()))
                .addObject("sheet", SheetView.of(sheet));
    }

    /** "Not you? Undo and start again": what was typed is gone, the time of the scan stays. */
    @PostMapping("/checkin/visits/{visitId}/undoing")
    ModelAndView undo(
            @PathVariable UUID visitId,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        var visit = open.open(visitId, visitor(device, user)).visit();
        visits.undo(visitId, device);
        var again = forms.again(sheets.of(visit.sessionId()).session(), visit);
        return new ModelAndView("redirect:/checkin/again", "opened", forms.seal(again, device));
    }

    private void refreshWhenItOpens(SessionPlan plan, HttpServletResponse response) {
        var wait = Duration.between(clock.instant(), plan.claimOpens());
        if (wait.isPositive() && wait.compareTo(WAITS) < 0) {
            response.setHeader("Refresh", String.valueOf(wait.toSeconds() + 1));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * A visit as its own page shows it.
     *
     * @param name null where nothing typed may be shown
     * @param at of the scan, the session's zone named
     * @param from the opening of the window, where the scan was earlier; else null
     * @param minutes less than all of the session's; else null
     * @param next the moment at which the evaluation opens; null when it is open
     */
    record Arrival(
            UUID id,
            @Nullable String name,
            String at,
            @Nullable String from,
            @Nullable Integer minutes,
            boolean late,
            @Nullable String next,
            boolean evaluated,
            boolean undoable) {
        static Arrival of(OpenVisit open, SessionPlan plan, Instant now) {
            var visit = open.visit();
            var at = visit.scannedAt();
            var worth = visit.minutesAt(plan);
            return new Arrival(
                    visit.id(),
                    open.showsWhatWasTyped() ? visit.name() : null,
                    When.time(at, plan.zone()),
                    at.isBefore(plan.checkInOpens())
                            ? When.time(plan.checkInOpens(), plan.zone())
                            : null,
                    worth > 0 && worth < plan.accreditedMinutes() ? worth : null,
                    visit.isLateFor(plan),
                    now.isBefore(plan.claimOpens())
                            ? When.time(plan.claimOpens(), plan.zone())
                            : null,
                    open.evaluated(),
                    open.showsWhatWasTyped() && !visit.proved() && !open.evaluated());
        }
    }
}
