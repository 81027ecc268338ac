package tandem.people.accounts.web;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.AskForCode;
import tandem.people.accounts.Device;
import tandem.people.accounts.PasswordSignIn;
import tandem.people.accounts.SignInCodes;
import tandem.people.accounts.SignInLimits;
import tandem.people.accounts.SignedIn;
import tandem.people.accounts.ThisDevice;

/** The page everybody signs in on, with a code or a password; and the way out. */
@Controller
@PreAuthorize("permitAll()")
class SignInController {
    private final SignInCodes codes;
    private final PasswordSignIn passwords;
    private final SignInLimits limits;
    private final Arrival arrival;

    SignInController(
            SignInCodes codes, PasswordSignIn passwords, SignInLimits limits, Arrival arrival) {
        this.codes = codes;
        this.passwords = passwords;
        this.limits = limits;
        this.arrival = arrival;
    }

    @GetMapping("/sign-in")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String continueTo,
            @SignedIn @Nullable Actor actor,
            HttpServletRequest request) {
        if (actor != null) {
            return new ModelAndView(Arrival.toPath(continueTo));
        }
        return page(new SignInForm("", continueTo), false, OK, request);
    }

    @PostMapping("/sign-in")
    ModelAndView ask(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            @ThisDevice Device device,
            HttpServletRequest request) {
        if (errors.hasErrors()) {
            return page(form, false, UNPROCESSABLE_CONTENT, request);
        }
        limits.beforeAsking(form.email(), device, request);
        codes.ask(new AskForCode(form.email(), null, device, form.continueTo()));
        return new ModelAndView("redirect:/sign-in/code");
    }

    @PostMapping("/sign-in/password")
    ModelAndView withPassword(
            PasswordForm form,
            @ThisDevice Device device,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.beforePassword(form.emailOrBlank(), device, request);
        return passwords
                .check(form.emailOrBlank(), form.passwordOrBlank())
                .map(actor ->
                        new ModelAndView(
                                arrival.arrive(actor, form.continueTo(), request, response)))
                .orElseGet(() ->
                        page(
                                new SignInForm(form.emailOrBlank(), form.continueTo()),
                                true,
                                UNPROCESSABLE_CONTENT,
                                request));
    }

    /** A reload after a refused password must find a page. */
    @GetMapping("/sign-in/password")
    String again() {
        return "redirect:/sign-in";
    }

    @PostMapping("/sign-out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        arrival.leave(request, response);
        return "redirect:/";
    }

    private ModelAndView page(
            SignInForm form, boolean refused, HttpStatus status, HttpServletRequest request) {
        var model = Map.of("form", form, "refused", refused, "before", arrival.before(request));
        return new ModelAndView("accounts/sign-in", model, status);
    }
}
