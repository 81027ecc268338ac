package tandem.crediting.credits.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
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
import tandem.crediting.credits.ClaimOutcome.Awarded;
import tandem.crediting.credits.ClaimOutcome.ClaimedBefore;
import tandem.crediting.credits.ClaimOutcome.NotThatMuch;
import tandem.crediting.credits.ClaimOutcome.NotYet;
import tandem.crediting.credits.ClaimOutcome.WaitsForStaff;
import tandem.crediting.credits.ClaimService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** A learner claims the credit of one activity. */
@Controller
@PreAuthorize("isAuthenticated()")
class ClaimController {
    private final ClaimService claims;

    ClaimController(ClaimService claims) {
        this.claims = claims;
    }

    @GetMapping("/activities/{activityId}/claim")
    ModelAndView show(@PathVariable UUID activityId, @SignedIn Actor actor) {
        var claim = claims.show(activityId, actor);
        return new ModelAndView("credits/claim", "claim", claim)
                .addObject("form", new ClaimForm(claim.most(), false));
    }

    @PostMapping("/activities/{activityId}/claim")
    ModelAndView claim(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") ClaimForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(activityId, errors, actor);
        }
        return switch (claims.claim(form.toCommand(activityId), actor)) {
            case Awarded(var number) -> {
                flash.addFlashAttribute("notice", "claim.awarded");
                yield new ModelAndView("redirect:/certificates/" + number);
            }
            case WaitsForStaff() -> {
                flash.addFlashAttribute("notice", "claim.waits");
                yield new ModelAndView("redirect:/me/credits");
            }
            case ClaimedBefore() -> new ModelAndView("redirect:/activities/{activityId}/claim");
            case NotThatMuch(var most) -> {
                errors.rejectValue(
                        "amount", "claim.amount.most", new Object[] {most.toPlainString()}, null);
                yield again(activityId, errors, actor);
            }
            case NotYet(_) -> again(activityId, errors, actor);
        };
    }

    /** The same page around what was chosen; what is missing stands on it anyway. */
    private ModelAndView again(UUID activityId, BindingResult errors, Actor actor) {
        var page = new ModelAndView("credits/claim", errors.getModel());
        page.addObject("claim", claims.show(activityId, actor));
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }
}
