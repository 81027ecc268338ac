package tandem.learning.activities.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.Designations;
import tandem.learning.activities.EditingFrames;
import tandem.learning.activities.web.EditingPages.Part;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** How much credit, and in which words. */
@Controller
@RequestMapping("/activities/{activityId}/credit")
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class DesignationController {
    private static final Part CREDIT = new Part("activities/credit", "/credit");

    private final Designations designations;
    private final ActivityService activities;
    private final EditingPages pages;
    private final Clock clock;

    DesignationController(
            Designations designations,
            ActivityService activities,
            EditingFrames frames,
            Clock clock) {
        this.designations = designations;
        this.activities = activities;
        this.pages = new EditingPages(frames);
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID activityId, @SignedIn Actor actor) {
        var page = pages.show(CREDIT, activityId, actor, DesignationForm::of);
        page.addObject("statements", StatementsForm.of(EditingPages.activity(page)));
        return facts(page, actor);
    }

    @PostMapping
    ModelAndView designate(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") DesignationForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt =
                Attempt.at(errors, () -> designations.designate(form.toCommand(activityId), actor));
        if (attempt.done()) {
            return EditingPages.saved(activityId, CREDIT.path(), flash);
        }
        var page =
                pages.again(
                        CREDIT,
                        activityId,
                        actor,
                        attempt,
                        stored -> new EditingPages.Stale(form, ""));
        page.addObject("statements", StatementsForm.of(EditingPages.activity(page)));
        return facts(page, actor);
    }

    @PostMapping("/statements")
    ModelAndView word(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("statements") StatementsForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt = Attempt.at(errors, () -> activities.word(form.toCommand(activityId), actor));
        if (attempt.done()) {
            return EditingPages.saved(activityId, CREDIT.path(), flash);
        }
        var page = pages.show(CREDIT, activityId, actor, DesignationForm::of);
        page.setStatus(attempt.status());
        if (attempt.stale()) {
            var stored = EditingPages.activity(page);
            page.addObject("statements", form.onTopOf(stored));
            page.addObject("storedStatements", StatementsForm.of(stored).asText().lines().toList());
        }
        return facts(page, actor);
    }

    private ModelAndView facts(ModelAndView page, Actor actor) {
        return page.addObject(
                "credit", CreditFacts.of(EditingPages.activity(page), actor, clock.instant()));
    }
}
