package tandem.learning.activities.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.EditingFrames;
import tandem.learning.activities.web.EditingPages.Part;
import tandem.learning.activities.web.EditingPages.Stale;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Drafted;
import tandem.people.accounts.SignedIn;

/** What is taught and why: basics, the visit it fits, objectives. */
@Controller
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class ActivityEditController {
    private static final Part BASICS = new Part("activities/basics", "/edit");
    private static final Part VISIT = new Part("activities/visit", "/visit");
    private static final Part OBJECTIVES = new Part("activities/objectives", "/objectives");

    private final ActivityService activities;
    private final EditingPages pages;

    ActivityEditController(ActivityService activities, EditingFrames frames) {
        this.activities = activities;
        this.pages = new EditingPages(frames);
    }

    @Drafted
    @GetMapping("/activities/new")
    String blank(Model model) {
        model.addAttribute("form", BasicsForm.blank());
        return "activities/new";
    }

    @Drafted
    @PostMapping("/activities/new")
    ModelAndView create(
            @Valid @ModelAttribute("form") BasicsForm form,
            BindingResult errors,
            @SignedIn Actor actor) {
        if (errors.hasErrors()) {
            return new ModelAndView("activities/new", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var created = activities.create(form.toCommand(), actor);
        return new ModelAndView("redirect:/activities/" + created + "/edit");
    }

    @Drafted
    @GetMapping("/activities/{activityId}/edit")
    ModelAndView basics(@PathVariable UUID activityId, @SignedIn Actor actor) {
        return pages.show(BASICS, activityId, actor, BasicsForm::of);
    }

    @Drafted
    @PostMapping("/activities/{activityId}/edit")
    ModelAndView describe(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") BasicsForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt =
                Attempt.at(errors, () -> activities.describe(form.toCommand(activityId), actor));
        return attempt.done()
                ? EditingPages.saved(activityId, BASICS.path(), flash)
                : pages.again(
                        BASICS,
                        activityId,
                        actor,
                        attempt,
                        stored -> new Stale(form.onTopOf(stored), BasicsForm.of(stored).asText()));
    }

    @Drafted
    @GetMapping("/activities/{activityId}/visit")
    ModelAndView visit(@PathVariable UUID activityId, @SignedIn Actor actor) {
        return pages.show(VISIT, activityId, actor, VisitForm::of);
    }

    @Drafted
    @PostMapping("/activities/{activityId}/visit")
    ModelAndView fitVisit(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") VisitForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt =
                Attempt.at(errors, () -> activities.fitVisit(form.toCommand(activityId), actor));
        return attempt.done()
                ? EditingPages.saved(activityId, VISIT.path(), flash)
                : pages.again(
                        VISIT,
                        activityId,
                        actor,
                        attempt,
                        stored -> new Stale(form.onTopOf(stored), VisitForm.of(stored).asText()));
    }

    @Drafted
    @GetMapping("/activities/{activityId}/objectives")
    ModelAndView objectives(@PathVariable UUID activityId, @SignedIn Actor actor) {
        return pages.show(OBJECTIVES, activityId, actor, ObjectivesForm::of);
    }

    @Drafted
    @PostMapping("/activities/{activityId}/objectives")
    ModelAndView writeObjectives(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") ObjectivesForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt =
                Attempt.at(
                        errors,
                        () -> activities.writeObjectives(form.toCommand(activityId), actor));
        return attempt.done()
                ? EditingPages.saved(activityId, OBJECTIVES.path(), flash)
                : pages.again(
                        OBJECTIVES,
                        activityId,
                        actor,
                        attempt,
                        stored ->
                                new Stale(
                                        form.onTopOf(stored), ObjectivesForm.of(stored).asText()));
    }
}
