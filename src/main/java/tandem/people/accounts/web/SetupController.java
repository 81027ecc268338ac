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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.SetupService;
import tandem.people.accounts.SignInLimits;
import tandem.platform.shared.NotFound;

/** The first administrator of a new installation; afterwards there is nothing at this address. */
@Controller
@RequestMapping("/setup")
@PreAuthorize("permitAll()")
class SetupController {
    private final SetupService setup;
    private final SignInLimits limits;
    private final Arrival arrival;

    SetupController(SetupService setup, SignInLimits limits, Arrival arrival) {
        this.setup = setup;
        this.limits = limits;
        this.arrival = arrival;
    }

    @GetMapping
    ModelAndView show() {
        if (!setup.isOpen()) {
            throw new NotFound("Setup", "page");
        }
        return page(new SetupForm("", "", "", ""), OK);
    }

    @PostMapping
    ModelAndView complete(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!setup.isOpen()) {
            throw new NotFound("Setup", "page");
        }
        if (errors.hasErrors()) {
            return page(form, UNPROCESSABLE_CONTENT);
        }
        limits.beforeLink(request);
        var administrator = setup.complete(form.toCommand());
        if (administrator.isEmpty()) {
            errors.rejectValue("code", "account.setup.code.wrong");
            return page(form, UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(
                arrival.arrive(administrator.get(), "/admin/provider", request, response));
    }

    private static ModelAndView page(SetupForm form, HttpStatus status) {
        return new ModelAndView("accounts/setup", Map.of("form", form), status);
    }
}
