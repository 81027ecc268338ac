package tandem.learning.attendance.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.attendance.BiasCases;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.Refused;

/** One report of commercial bias, for the CE office alone. */
@Controller
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class BiasCaseController {
    private final BiasCases cases;

    BiasCaseController(BiasCases cases) {
        this.cases = cases;
    }

    @GetMapping("/office/bias-cases/{caseId}")
    ModelAndView show(@PathVariable UUID caseId, @SignedIn Actor staff) {
        return page(caseId, staff).addObject("form", new BiasCaseForm(null));
    }

    @PostMapping("/office/bias-cases/{caseId}")
    ModelAndView close(
            @PathVariable UUID caseId,
            @Valid @ModelAttribute("form") BiasCaseForm form,
            BindingResult errors,
            @SignedIn Actor staff,
            RedirectAttributes flash) {
        var note = form.note();
        if (errors.hasErrors() || note == null) {
            return again(caseId, staff, errors, UNPROCESSABLE_CONTENT);
        }
        try {
            cases.close(caseId, note, staff);
            flash.addFlashAttribute("notice", "biasCase.closed");
            return new ModelAndView("redirect:/office/bias-cases/" + caseId);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(caseId, staff, errors, CONFLICT);
        }
    }

    private ModelAndView again(UUID caseId, Actor staff, BindingResult errors, HttpStatus status) {
        var page = page(caseId, staff).addAllObjects(errors.getModel());
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(UUID caseId, Actor staff) {
        return new ModelAndView("attendance/bias-case", "biasCase", cases.one(caseId, staff));
    }
}
