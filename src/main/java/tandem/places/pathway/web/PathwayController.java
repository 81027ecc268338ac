package tandem.places.pathway.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.places.pathway.PathwayService;

@Controller
@PreAuthorize("isAuthenticated()")
class PathwayController {
    private final PathwayService pathways;

    PathwayController(PathwayService pathways) {
        this.pathways = pathways;
    }

    @GetMapping("/me")
    ModelAndView pathway(@SignedIn Actor actor) {
        return new ModelAndView("pathway/show", "pathway", pathways.of(actor));
    }
}
