package tandem.improving.teams.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.improving.teams.EnrollmentService;
import tandem.people.accounts.Device;
import tandem.people.accounts.SignedInUser;
import tandem.people.accounts.ThisDevice;
import tandem.platform.shared.Refused;

/**
 * Joins a collaborative: at once for who has signed in; set aside for a visit that nobody has
 * proved, which must be this device's.
 */
@Controller
@PreAuthorize("permitAll()")
class EnrollmentController {
    private final EnrollmentService enrollments;
    private final EnrollmentPages pages;

    EnrollmentController(EnrollmentService enrollments, EnrollmentPages pages) {
        this.enrollments = enrollments;
        this.pages = pages;
    }

    /**
     * The form; for who takes part, where she stands.
     *
     * @param again whether she who is without a team sees the form
     */
    @GetMapping("/collaboratives/{id}/enrollment")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID visit,
            @RequestParam(required = false) @Nullable String again,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        return switch (pages.joiner(visit, device, user)) {
            case Joiner.Known(var actor) ->
                    enrollments
                            .place(id, actor)
                            .filter(place -> again == null || !place.onHerOwn())
                            .map(place -> pages.enrolled(id, place, actor))
                            .orElseGet(() -> pages.form(id, EnrollForm.empty(null), OK));
            case Joiner.Unproved(var visitId) ->
                    enrollments.waits(visitId, id) && again == null
                            ? pages.waiting(id, visitId)
                            : pages.form(id, EnrollForm.empty(visitId), OK);
            case Joiner.Nobody() -> signIn(id);
        };
    }

    /**
     * The clinics that match, or the fields for a new one; nothing typed is lost, nothing saved.
     */
    @PostMapping(path = "/collaboratives/{id}/enrollment", params = "step")
    ModelAndView search(
            @PathVariable UUID id,
            @RequestParam String step,
            @ModelAttribute("form") EnrollForm form,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        return pages.joiner(form.visit(), device, user) instanceof Joiner.Nobody
                ? signIn(id)
                : pages.form(id, form.adding(step.equals("add")), OK);
    }

    @PostMapping(path = "/collaboratives/{id}/enrollment", params = "!step")
    ModelAndView join(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EnrollForm form,
            BindingResult errors,
            @ThisDevice Device device,
            @AuthenticationPrincipal @Nullable SignedInUser user) {
        var joiner = pages.joiner(form.visit(), device, user);
        if (joiner instanceof Joiner.Nobody) {
            return signIn(id);
        }
        form.check(errors);
        if (errors.hasErrors()) {
            return again(id, form, errors, UNPROCESSABLE_CONTENT);
        }
        try {
            return join(id, form, joiner);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(id, form, errors, CONFLICT);
        }
    }

    private ModelAndView join(UUID id, EnrollForm form, Joiner joiner) {
        var wish = form.toCommand(id, pages.siteName(form));
        if (joiner instanceof Joiner.Unproved(var visitId)) {
            enrollments.setAside(visitId, wish);
            return new ModelAndView(
                    "redirect:/collaboratives/" + id + "/enrollment?visit=" + visitId);
        }
        if (joiner instanceof Joiner.Known(var actor)) {
            enrollments.enroll(wish, actor);
        }
        return new ModelAndView("redirect:/collaboratives/" + id + "/enrollment");
    }

    private ModelAndView again(UUID id, EnrollForm form, BindingResult errors, HttpStatus status) {
        return pages.form(id, form, status)
                .addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }

    private static ModelAndView signIn(UUID id) {
        return new ModelAndView(
                "redirect:/sign-in?continueTo=/collaboratives/" + id + "/enrollment");
    }
}
