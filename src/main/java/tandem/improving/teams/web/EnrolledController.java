package tandem.improving.teams.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.teams.EnrolledService;
import tandem.improving.teams.FindEnrolled;
import tandem.improving.teams.FindEnrolled.Place;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** Who joined, and who looks for a team. */
@Controller
@PreAuthorize("isAuthenticated()")
class EnrolledController {
    private final EnrolledService enrolled;
    private final CollaborativeService collaboratives;

    EnrolledController(EnrolledService enrolled, CollaborativeService collaboratives) {
        this.enrolled = enrolled;
        this.collaboratives = collaboratives;
    }

    @GetMapping("/collaboratives/{id}/enrollments")
    String list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean withoutTeam,
            @RequestParam(required = false) @Nullable String after,
            @SignedIn Actor actor,
            Model model) {
        var place = Place.read(after).orElse(null);
        var people = enrolled.find(new FindEnrolled(id, withoutTeam, place), actor);
        var page = "/collaboratives/" + id + "/enrollments?withoutTeam=" + withoutTeam;
        model.addAttribute("collaborative", collaboratives.collaborative(id));
        model.addAttribute("editable", people.editable());
        model.addAttribute("rows", people.rows());
        model.addAttribute("withoutTeam", withoutTeam);
        model.addAttribute("first", place == null ? null : page);
        model.addAttribute("next", people.next() == null ? null : page + "&after=" + people.next());
        return "teams/enrollments";
    }
}
