package tandem.people.accounts.web;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.CodeOutcome;
import tandem.people.accounts.SignInCodes;
import tandem.people.accounts.SignInCodes.Behind;
import tandem.people.accounts.SignInLimits;
import tandem.platform.encryption.Token;

/**
 * The link beside the mailed code. Opening it changes nothing, for mail scanners open links first;
 * its button signs in.
 */
@Controller
@RequestMapping("/sign-in/link/{token}")
@PreAuthorize("permitAll()")
class LinkController {
    private final SignInCodes codes;
    private final SignInLimits limits;
    private final Arrival arrival;

    LinkController(SignInCodes codes, SignInLimits limits, Arrival arrival) {
        this.codes = codes;
        this.limits = limits;
        this.arrival = arrival;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return codes.behind(new Token(token))
                .map(behind -> page(behind, new LinkForm(null), OK))
                .orElseGet(LinkController::gone);
    }

    @PostMapping
    ModelAndView follow(
            @PathVariable String token,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.beforeLink(request);
        var behind = codes.behind(new Token(token));
        if (behind.isEmpty()) {
            return gone();
        }
        if (errors.hasErrors()) {
            return page(behind.get(), form, UNPROCESSABLE_CONTENT);
        }
        return switch (codes.proveLink(new Token(token), form.name())) {
            case CodeOutcome.Proved(var actor, _, _) ->
                    new ModelAndView(
                            arrival.arrive(actor, behind.get().continueTo(), request, response));
            case CodeOutcome.NameWanted _ -> {
                errors.rejectValue("name", "account.name.missing");
                yield page(behind.get(), form, UNPROCESSABLE_CONTENT);
            }
            case CodeOutcome.Wrong _, CodeOutcome.Void _ -> gone();
        };
    }

    private static ModelAndView page(Behind behind, LinkForm form, HttpStatus status) {
        return new ModelAndView("accounts/link", Map.of("behind", behind, "form", form), status);
    }

    private static ModelAndView gone() {
        return new ModelAndView("accounts/link-void", GONE);
    }
}
