package tandem.learning.attendance.web;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.attendance.UnclaimedVisits;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** "Was this you?": her answer. The question stands on her pathway, and here by itself. */
@Controller
@PreAuthorize("isAuthenticated()")
class UnclaimedVisitController {
    private final UnclaimedVisits visits;

    UnclaimedVisitController(UnclaimedVisits visits) {
        this.visits = visits;
    }

    @GetMapping("/unclaimed-visits")
    ModelAndView list(@SignedIn Actor actor) {
        return new ModelAndView("attendance/unclaimed", "unclaimed", visits.of(actor));
    }

    /** Yes: the visit is hers; its next page says what is still to do. */
    @PostMapping("/unclaimed-visits/{visitId}/attachment")
    String yes(@PathVariable UUID visitId, @SignedIn Actor actor) {
        visits.attach(visitId, actor);
        return Here.redirect(visitId, "/done");
    }

    /** No: left to the CE office. */
    @PostMapping("/unclaimed-visits/{visitId}/refusal")
    String no(@PathVariable UUID visitId, @SignedIn Actor actor, RedirectAttributes flash) {
        visits.disown(visitId, actor);
        flash.addFlashAttribute("notice", "unclaimed.left");
        return "redirect:/me";
    }
}
