package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.attendance.CheckInSheets;
import tandem.learning.attendance.WalkIn;
import tandem.learning.attendance.WalkIns;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** Staff check in who stands at the desk. */
@Controller
@PreAuthorize("isAuthenticated()")
class WalkInController {
    private final WalkIns walkIns;
    private final CheckInSheets sheets;
    private final CheckInPages checkIns;

    WalkInController(WalkIns walkIns, CheckInSheets sheets, CheckInPages checkIns) {
        this.walkIns = walkIns;
        this.sheets = sheets;
        this.checkIns = checkIns;
    }

    @GetMapping("/sessions/{sessionId}/roster/walk-in")
    ModelAndView walkIn(@PathVariable UUID sessionId, @SignedIn Actor actor) {
        walkIns.mayCheckIn(sessionId, actor);
        return page(sessionId).addObject("form", WalkInForm.EMPTY);
    }

    @PostMapping("/sessions/{sessionId}/roster/walk-in")
    ModelAndView checkIn(
            @PathVariable UUID sessionId,
            @Valid @ModelAttribute("form") WalkInForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        walkIns.mayCheckIn(sessionId, actor);
        if (form.minutes() != null && (form.reason() == null || form.reason().isBlank())) {
            errors.rejectValue("reason", "act.reason.missing");
        }
        if (errors.hasErrors()) {
            var again = page(sessionId).addAllObjects(errors.getModel());
            again.setStatus(UNPROCESSABLE_CONTENT);
            return again;
        }
        var name = Objects.requireNonNull(form.name()).strip();
        walkIns.checkIn(
                new WalkIn(
                        sessionId,
                        name,
                        Objects.requireNonNull(form.email()),
                        Objects.requireNonNull(form.profession()),
                        form.minutes(),
                        form.reason()),
                actor);
        flash.addFlashAttribute("notice", "walkin.done");
        flash.addFlashAttribute("noticeArgs", new Object[] {name});
        return new ModelAndView("redirect:/sessions/" + sessionId + "/roster");
    }

    private ModelAndView page(UUID sessionId) {
        var sheet = sheets.of(sessionId);
        return new ModelAndView("attendance/walk-in")
                .addObject("sessionId", sessionId)
                .addObject("sheet", SheetView.of(sheet))
                .addObject("crumbs", RosterController.crumbs(sheet.session()))
                .addObject("professions", checkIns.professions());
    }
}
