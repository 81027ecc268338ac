package tandem.improving.collaboratives.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.people.organizations.ProviderService;
import tandem.platform.shared.Refused;

/** What is decided about a collaborative. */
@Controller
@PreAuthorize("isAuthenticated()")
class CollaborativeController {
    private final CollaborativeService collaboratives;
    private final SourceActivities activities;
    private final ProviderService providers;

    CollaborativeController(
            CollaborativeService collaboratives,
            SourceActivities activities,
            ProviderService providers) {
        this.collaboratives = collaboratives;
        this.activities = activities;
        this.providers = providers;
    }

    @GetMapping("/collaboratives/new")
    @PreAuthorize("hasRole('CE_STAFF')")
    ModelAndView blank(@RequestParam(required = false) @Nullable UUID activity) {
        var zone = providers.provider().zone();
        return page(null, CollaborativeForm.empty(zone, activity));
    }

    /** Finds the activity it grew from; nothing typed is lost, nothing saved. */
    @PostMapping(path = "/collaboratives/new", params = "step")
    @PreAuthorize("hasRole('CE_STAFF')")
    ModelAndView search(@ModelAttribute("form") CollaborativeForm form, BindingResult typed) {
        return page(null, form);
    }

    @PostMapping(path = "/collaboratives/new", params = "!step")
    @PreAuthorize("hasRole('CE_STAFF')")
    ModelAndView found(
            @Valid @ModelAttribute("form") CollaborativeForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors()) {
            return again(null, form, UNPROCESSABLE_CONTENT);
        }
        try {
            var id = collaboratives.found(form.toPlan(), actor);
            flash.addFlashAttribute("notice", "collaboratives.founded");
            return new ModelAndView("redirect:/collaboratives/" + id + "/people");
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(null, form, CONFLICT);
        }
    }

    @GetMapping("/collaboratives/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @SignedIn Actor actor) {
        var stored = collaboratives.editable(id, actor);
        return page(stored, CollaborativeForm.of(stored));
    }

    @PostMapping(path = "/collaboratives/{id}/edit", params = "step")
    ModelAndView search(
            @PathVariable UUID id,
            @ModelAttribute("form") CollaborativeForm form,
            BindingResult typed,
            @SignedIn Actor actor) {
        return page(collaboratives.editable(id, actor), form);
    }

    @PostMapping(path = "/collaboratives/{id}/edit", params = "!step")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CollaborativeForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var stored = collaboratives.editable(id, actor);
        check(form, errors);
        if (errors.hasErrors()) {
            return again(stored, form, UNPROCESSABLE_CONTENT);
        }
        try {
            collaboratives.change(form.toChange(id), actor);
            flash.addFlashAttribute("notice", "collaboratives.changed");
            return new ModelAndView("redirect:/collaboratives/" + id + "/edit");
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(stored, form, CONFLICT);
        } catch (OptimisticLockingFailureException stale) {
            var now = collaboratives.editable(id, actor);
            return again(now, form.onTopOf(now), CONFLICT).addObject("stored", now);
        }
    }

    private void check(CollaborativeForm form, BindingResult errors) {
        form.check(errors);
        var source = form.sourceActivityId();
        if (source != null && activities.title(source) == null) {
            errors.rejectValue("sourceActivityId", "collaboratives.source.absent");
        }
    }

    private ModelAndView again(
            @Nullable CollaborativeView stored, CollaborativeForm form, HttpStatus status) {
        var page = page(stored, form);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(@Nullable CollaborativeView stored, CollaborativeForm form) {
        return new ModelAndView("collaboratives/edit")
                .addObject("collaborative", stored)
                .addObject("form", form)
                .addObject("zones", Zones.options(form.zone()))
                .addObject("sources", activities.options(form.sourceActivityId(), form.activity()));
    }
}
