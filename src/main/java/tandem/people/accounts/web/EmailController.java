package tandem.people.accounts.web;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.people.accounts.Actor;
import tandem.people.accounts.AddressTaken;
import tandem.people.accounts.CodeOutcome;
import tandem.people.accounts.Device;
import tandem.people.accounts.ProfileService;
import tandem.people.accounts.ProveCode;
import tandem.people.accounts.SignInLimits;
import tandem.people.accounts.SignedIn;
import tandem.people.accounts.ThisDevice;

/** The addresses a person signs in with: one more, proved by a code mailed there; one less. */
@Controller
@RequestMapping("/me/profile/emails")
@PreAuthorize("isAuthenticated()")
class EmailController {
    private static final String ADD = "redirect:/me/profile/emails";

    private final ProfileService profiles;
    private final SignInLimits limits;

    EmailController(ProfileService profiles, SignInLimits limits) {
        this.profiles = profiles;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView show() {
        return askPage(new SignInForm("", null), OK);
    }

    @PostMapping
    ModelAndView ask(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            @ThisDevice Device device,
            @SignedIn Actor actor,
            HttpServletRequest request) {
        if (errors.hasErrors()) {
            return askPage(form, UNPROCESSABLE_CONTENT);
        }
        limits.beforeAsking(form.email(), device, request);
        profiles.askToAdd(form.email(), device, actor);
        return new ModelAndView("redirect:/me/profile/emails/code");
    }

    @GetMapping("/code")
    ModelAndView askCode(@ThisDevice Device device, @SignedIn Actor actor) {
        return profiles.waiting(device, actor)
                .map(email -> codePage(email, new CodeForm(""), OK))
                .orElseGet(() -> new ModelAndView(ADD));
    }

    @PostMapping("/code")
    ModelAndView prove(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @ThisDevice Device device,
            @SignedIn Actor actor,
            RedirectAttributes flash,
            HttpServletRequest request) {
        var waiting = profiles.waiting(device, actor);
        if (waiting.isEmpty()) {
            return new ModelAndView(ADD);
        }
        var email = waiting.get();
        if (!errors.hasErrors()) {
            limits.beforeProving(email, device, request);
            if (add(new ProveCode(device, form.code()), errors, actor)) {
                flash.addFlashAttribute("notice", "account.email.added");
                flash.addFlashAttribute("noticeArgs", new Object[] {email});
                return new ModelAndView(ProfileController.PROFILE);
            }
        }
        return codePage(email, form, UNPROCESSABLE_CONTENT);
    }

    private boolean add(ProveCode proof, BindingResult errors, Actor actor) {
        try {
            switch (profiles.add(proof, actor)) {
                case CodeOutcome.Wrong(var left) ->
                        errors.rejectValue("code", "account.code.wrong", new Object[] {left}, null);
                case CodeOutcome.Void _, CodeOutcome.NameWanted _ ->
                        errors.rejectValue("code", "account.code.void");
                case CodeOutcome.Proved _ -> {}
            }
        } catch (AddressTaken taken) {
            errors.rejectValue("code", taken.messageKey());
        }
        return !errors.hasErrors();
    }

    @PostMapping("/removal")
    String remove(@RequestParam String email, @SignedIn Actor actor, RedirectAttributes flash) {
        profiles.remove(email, actor);
        flash.addFlashAttribute("notice", "account.email.removed");
        flash.addFlashAttribute("noticeArgs", new Object[] {email});
        return ProfileController.PROFILE;
    }

    private static ModelAndView askPage(SignInForm form, HttpStatus status) {
        return new ModelAndView("accounts/email", Map.of("form", form), status);
    }

    private static ModelAndView codePage(String email, CodeForm form, HttpStatus status) {
        return new ModelAndView(
                "accounts/email-code", Map.of("email", email, "form", form), status);
    }
}
