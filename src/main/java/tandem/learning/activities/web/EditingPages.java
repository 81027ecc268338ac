package tandem.learning.activities.web;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.Editing;
import tandem.learning.activities.EditingFrames;
import tandem.people.accounts.Actor;

/** The pages on which an activity is edited: each a form in the same frame. */
class EditingPages {
    private final EditingFrames frames;

    EditingPages(EditingFrames frames) {
        this.frames = frames;
    }

    /**
     * One of them.
     *
     * @param path its address within the activity: "/objectives"
     */
    record Part(String template, String path) {}

    /**
     * After a conflict: the typed text ready to be saved over what was stored, and that beside it.
     */
    record Stale(Record form, String stored) {}

    ModelAndView show(
            Part part, UUID activityId, Actor actor, Function<ActivityView, Record> form) {
        var editing = frames.frame(activityId, part.path(), actor);
        return new ModelAndView(part.template())
                .addObject("editing", editing)
                .addObject("form", form.apply(editing.activity()));
    }

    /** The same page around what was typed. */
    ModelAndView again(
            Part part,
            UUID activityId,
            Actor actor,
            Attempt attempt,
            Function<ActivityView, Stale> ifStale) {
        var editing = frames.frame(activityId, part.path(), actor);
        var page =
                new ModelAndView(part.template(), attempt.status()).addObject("editing", editing);
        if (attempt.stale()) {
            var stale = ifStale.apply(editing.activity());
            page.addObject("form", stale.form())
                    .addObject("stored", stale.stored().lines().toList());
        }
        return page;
    }

    /** The activity a page is about. */
    static ActivityView activity(ModelAndView page) {
        return requireNonNull((Editing) page.getModel().get("editing")).activity();
    }

    static ModelAndView saved(UUID activityId, String path, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "activity.saved");
        return new ModelAndView("redirect:/activities/" + activityId + path);
    }
}
