package tandem.crediting.credits.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.crediting.credits.AmountRefused;
import tandem.crediting.credits.AwardService;
import tandem.crediting.credits.DecideClaim;
import tandem.crediting.credits.RefuseClaim;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.Refused;

/** A claim that waits for the CE office: awarded or refused, with a reason. */
@Controller
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class WaitingClaimController {
    private final AwardService awards;

    WaitingClaimController(AwardService awards) {
        this.awards = awards;
    }

    @GetMapping("/claims/{claimId}/decision")
    ModelAndView show(@PathVariable UUID claimId, @SignedIn Actor staff) {
        var page = page(claimId, staff);
        return page.addObject("form", new DecisionForm(null, null));
    }

    /**
     * @param answer "refuse" refuses, anything else awards
     */
    @PostMapping("/claims/{claimId}/decision")
    ModelAndView decide(
            @PathVariable UUID claimId,
            @RequestParam(required = false) @Nullable String answer,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @SignedIn Actor staff,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(claimId, errors, UNPROCESSABLE_CONTENT, staff);
        }
        try {
            flash.addFlashAttribute("notice", decide(claimId, answer, form, staff));
            return new ModelAndView("redirect:/office");
        } catch (AmountRefused no) {
            errors.rejectValue("amount", no.messageKey(), no.details(), null);
            return again(claimId, errors, UNPROCESSABLE_CONTENT, staff);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(claimId, errors, CONFLICT, staff);
        }
    }

    /** The notice that says what was done. */
    private String decide(UUID claimId, @Nullable String answer, DecisionForm form, Actor staff) {
        if ("refuse".equals(answer)) {
            awards.refuse(new RefuseClaim(claimId, form.givenReason()), staff);
            return "claim.refused";
        }
        awards.award(new DecideClaim(claimId, form.givenAmount(), form.givenReason()), staff);
        return "claim.decidedAwarded";
    }

    private ModelAndView again(UUID claimId, BindingResult errors, HttpStatus status, Actor staff) {
        var page = page(claimId, staff).addAllObjects(errors.getModel());
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(UUID claimId, Actor staff) {
        return new ModelAndView("credits/decide", "claim", awards.claim(claimId, staff));
    }
}
