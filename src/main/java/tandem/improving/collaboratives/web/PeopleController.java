package tandem.improving.collaboratives.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.collaboratives.CollaborativeRole;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.EndRole;
import tandem.improving.collaboratives.NamingService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** Who coordinates, advises and pays. */
@Controller
@PreAuthorize("isAuthenticated()")
class PeopleController {
    private final CollaborativeService collaboratives;
    private final NamingService naming;

    PeopleController(CollaborativeService collaboratives, NamingService naming) {
        this.collaboratives = collaboratives;
        this.naming = naming;
    }

    @GetMapping("/collaboratives/{id}/people")
    ModelAndView show(@PathVariable UUID id, @SignedIn Actor actor) {
        return page(id, actor).addObject("form", new NameForm(null, null));
    }

    @PostMapping("/collaboratives/{id}/people")
    ModelAndView name(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            var again = page(id, actor);
            again.setStatus(UNPROCESSABLE_CONTENT);
            return again;
        }
        naming.name(form.toCommand(id), actor);
        flash.addFlashAttribute("notice", "collaboratives.named");
        flash.addFlashAttribute("noticeArgs", new Object[] {form.email()});
        return people(id);
    }

    @PostMapping("/collaboratives/{id}/people/{roleId}/ending")
    ModelAndView end(
            @PathVariable UUID id,
            @PathVariable UUID roleId,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        naming.end(new EndRole(id, roleId), actor);
        flash.addFlashAttribute("notice", "collaboratives.unnamed");
        return people(id);
    }

    private static ModelAndView people(UUID id) {
        return new ModelAndView("redirect:/collaboratives/" + id + "/people");
    }

    private ModelAndView page(UUID id, Actor actor) {
        var collaborative = collaboratives.editable(id, actor);
        return new ModelAndView("collaboratives/people")
                .addObject("collaborative", collaborative)
                .addObject("holders", naming.holders(id, actor))
                .addObject("roles", CollaborativeRole.values());
    }
}
