package tandem.learning.activities.web;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.EditingFrames;
import tandem.learning.activities.web.EditingPages.Part;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** Makes an activity public, takes it back, puts it away. */
@Controller
@RequestMapping("/activities/{activityId}/publication")
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class PublicationController {
    private static final Part PUBLICATION = new Part("activities/publication", "/publication");

    private final ActivityService activities;
    private final EditingPages pages;

    PublicationController(ActivityService activities, EditingFrames frames) {
        this.activities = activities;
        this.pages = new EditingPages(frames);
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID activityId, @SignedIn Actor actor) {
        return pages.show(PUBLICATION, activityId, actor, SessionList::of);
    }

    @PostMapping
    String publish(@PathVariable UUID activityId, @SignedIn Actor actor, RedirectAttributes flash) {
        activities.publish(activityId, actor);
        flash.addFlashAttribute("notice", "activity.published");
        return "redirect:/activities/{activityId}";
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID activityId, @SignedIn Actor actor, RedirectAttributes flash) {
        activities.withdraw(activityId, actor);
        flash.addFlashAttribute("notice", "activity.withdrawn");
        return "redirect:/activities/{activityId}/publication";
    }

    @PostMapping("/archive")
    String archive(@PathVariable UUID activityId, @SignedIn Actor actor, RedirectAttributes flash) {
        activities.archive(activityId, actor);
        flash.addFlashAttribute("notice", "activity.archived");
        return "redirect:/activities/{activityId}/publication";
    }
}
