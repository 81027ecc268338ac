package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.attendance.ClaimWindow;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** The office's setting: how long a visit may be claimed. */
@Controller
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR', 'ADMIN')")
class ClaimWindowController {
    private final ClaimWindow window;

    ClaimWindowController(ClaimWindow window) {
        this.window = window;
    }

    @GetMapping("/office/claim-window")
    ModelAndView show() {
        return page(ClaimWindowForm.of(window.setting()));
    }

    @PostMapping("/office/claim-window")
    ModelAndView change(
            @Valid @ModelAttribute("form") ClaimWindowForm form,
            BindingResult errors,
            @SignedIn Actor staff,
            RedirectAttributes flash) {
        var days = form.days();
        if (errors.hasErrors() || days == null) {
            var again = new ModelAndView("attendance/claim-window", errors.getModel());
            again.setStatus(UNPROCESSABLE_CONTENT);
            return again;
        }
        try {
            window.change(new ClaimWindow.Setting(form.version(), days), staff);
            flash.addFlashAttribute("notice", "claimWindow.saved");
            return new ModelAndView("redirect:/office/claim-window");
        } catch (OptimisticLockingFailureException stale) {
            var stored = window.setting();
            var both = page(new ClaimWindowForm(stored.version(), days));
            both.addObject("stored", stored.claimWindowDays()).setStatus(CONFLICT);
            return both;
        }
    }

    private static ModelAndView page(ClaimWindowForm form) {
        return new ModelAndView("attendance/claim-window", "form", form);
    }
}
