package tandem.crediting.credits.web;

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
import tandem.crediting.credits.AmountRefused;
import tandem.crediting.credits.AwardService;
import tandem.crediting.credits.CorrectAward;
import tandem.crediting.credits.RevokeAward;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.Refused;

/** An award's trace, and what the CE office may do about it: revoke or correct, with a reason. */
@Controller
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class AwardController {
    private final AwardService awards;

    AwardController(AwardService awards) {
        this.awards = awards;
    }

    @GetMapping("/awards/{awardId}")
    ModelAndView show(@PathVariable UUID awardId, @SignedIn Actor staff) {
        return page("credits/award", awardId, staff);
    }

    @GetMapping("/awards/{awardId}/revocation")
    ModelAndView revoke(@PathVariable UUID awardId, @SignedIn Actor staff) {
        return page("credits/revoke", awardId, staff).addObject("form", new ReasonForm(null));
    }

    @PostMapping("/awards/{awardId}/revocation")
    ModelAndView revoke(
            @PathVariable UUID awardId,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @SignedIn Actor staff,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again("credits/revoke", awardId, errors, UNPROCESSABLE_CONTENT, staff);
        }
        try {
            awards.revoke(new RevokeAward(awardId, form.given()), staff);
            flash.addFlashAttribute("notice", "award.revoked");
            return new ModelAndView("redirect:/awards/" + awardId);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again("credits/revoke", awardId, errors, CONFLICT, staff);
        }
    }

    @GetMapping("/awards/{awardId}/correction")
    ModelAndView correct(@PathVariable UUID awardId, @SignedIn Actor staff) {
        return page("credits/correct", awardId, staff)
                .addObject("form", new DecisionForm(null, null));
    }

    @PostMapping("/awards/{awardId}/correction")
    ModelAndView correct(
            @PathVariable UUID awardId,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @SignedIn Actor staff,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again("credits/correct", awardId, errors, UNPROCESSABLE_CONTENT, staff);
        }
        try {
            awards.correct(
                    new CorrectAward(awardId, form.givenAmount(), form.givenReason()), staff);
            flash.addFlashAttribute("notice", "award.corrected");
            return new ModelAndView("redirect:/awards/" + awardId);
        } catch (AmountRefused no) {
            errors.rejectValue("amount", no.messageKey(), no.details(), null);
            return again("credits/correct", awardId, errors, UNPROCESSABLE_CONTENT, staff);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again("credits/correct", awardId, errors, CONFLICT, staff);
        }
    }

    private ModelAndView again(
            String template, UUID awardId, BindingResult errors, HttpStatus status, Actor staff) {
        var page = page(template, awardId, staff).addAllObjects(errors.getModel());
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String template, UUID awardId, Actor staff) {
        return new ModelAndView(template, "award", awards.show(awardId, staff));
    }
}
