package tandem.people.accounts.web;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.CodeOutcome;
import tandem.people.accounts.Device;
import tandem.people.accounts.ProveCode;
import tandem.people.accounts.SignInCodes;
import tandem.people.accounts.SignInCodes.Pending;
import tandem.people.accounts.SignInLimits;
import tandem.people.accounts.ThisDevice;

/** The mailed digits, in the browser that asked for them; and the name of who is new. */
@Controller
@PreAuthorize("permitAll()")
class SignInCodeController {
    private static final String ASK_FIRST = "redirect:/sign-in";

    private final SignInCodes codes;
    private final SignInLimits limits;
    private final Arrival arrival;

    SignInCodeController(SignInCodes codes, SignInLimits limits, Arrival arrival) {
        this.codes = codes;
        this.limits = limits;
        this.arrival = arrival;
    }

    @GetMapping("/sign-in/code")
    ModelAndView show(@ThisDevice Device device) {
        return codes.pending(device)
                .map(pending -> page(pending, new CodeForm(""), OK))
                .orElseGet(() -> new ModelAndView(ASK_FIRST));
    }

    @PostMapping("/sign-in/code")
    ModelAndView prove(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @ThisDevice Device device,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = codes.pending(device);
        if (asked.isEmpty()) {
            return new ModelAndView(ASK_FIRST);
        }
        var pending = asked.get();
        if (!errors.hasErrors()) {
            limits.beforeProving(pending.email(), device, request);
            switch (codes.prove(new ProveCode(device, form.code()))) {
                case CodeOutcome.Proved(var actor, _, _) -> {
                    return new ModelAndView(
                            arrival.arrive(actor, pending.continueTo(), request, response));
                }
                case CodeOutcome.NameWanted _ -> {
                    return new ModelAndView("redirect:/sign-in/name");
                }
                case CodeOutcome.Wrong(var left) ->
                        errors.rejectValue("code", "account.code.wrong", new Object[] {left}, null);
                case CodeOutcome.Void _ -> errors.rejectValue("code", "account.code.void");
            }
        }
        return page(pending, form, UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/sign-in/name")
    ModelAndView askName(@ThisDevice Device device) {
        return codes.pending(device)
                .filter(Pending::nameWanted)
                .map(pending -> namePage(pending, new NameForm(""), OK))
                .orElseGet(() -> new ModelAndView(ASK_FIRST));
    }

    @PostMapping("/sign-in/name")
    ModelAndView name(
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            @ThisDevice Device device,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = codes.pending(device).filter(Pending::nameWanted);
        if (asked.isEmpty()) {
            return new ModelAndView(ASK_FIRST);
        }
        if (!errors.hasErrors()
                && codes.name(device, form.name()) instanceof CodeOutcome.Proved(var actor, _, _)) {
            return new ModelAndView(
                    arrival.arrive(actor, asked.get().continueTo(), request, response));
        }
        return namePage(asked.get(), form, UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(Pending pending, CodeForm form, HttpStatus status) {
        return new ModelAndView("accounts/code", Map.of("pending", pending, "form", form), status);
    }

    private static ModelAndView namePage(Pending pending, NameForm form, HttpStatus status) {
        return new ModelAndView("accounts/name", Map.of("pending", pending, "form", form), status);
    }
}
