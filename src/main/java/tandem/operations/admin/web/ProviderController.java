package tandem.operations.admin.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.people.organizations.ProviderService;
import tandem.platform.shared.Option;

/** The accredited provider whose installation this is: name, zone, number and statements. */
@Controller
@RequestMapping("/admin/provider")
@PreAuthorize("hasRole('ADMIN')")
class ProviderController {
    private static final List<Option> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id ->
                            id.matches(
                                    "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                    .sorted()
                    .map(id -> new Option(id, id.replace('_', ' ')))
                    .toList();

    private final ProviderService providers;

    ProviderController(ProviderService providers) {
        this.providers = providers;
    }

    @GetMapping
    ModelAndView show() {
        return page(ProviderForm.of(providers.provider()), OK);
    }

    @PostMapping
    ModelAndView change(
            @Valid @ModelAttribute("form") ProviderForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(form, UNPROCESSABLE_CONTENT);
        }
        try {
            providers.change(form.toProvider(), actor);
        } catch (OptimisticLockingFailureException stale) {
            var stored = providers.provider();
            return page(form.onTopOf(stored), CONFLICT).addObject("stored", stored);
        }
        flash.addFlashAttribute("notice", "admin.provider.saved");
        return new ModelAndView("redirect:/admin/provider");
    }

    private static ModelAndView page(ProviderForm form, HttpStatus status) {
        return new ModelAndView("admin/provider", status)
                .addObject("form", form)
                .addObject("zones", ZONES);
    }
}
