package tandem.improving.collaboratives.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.FindCollaboratives;
import tandem.improving.collaboratives.FindCollaboratives.Place;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedIn;

/** Mine; for the CE office, all. */
@Controller
@PreAuthorize("isAuthenticated()")
class CollaborativeListController {
    private final CollaborativeService collaboratives;

    CollaborativeListController(CollaborativeService collaboratives) {
        this.collaboratives = collaboratives;
    }

    @GetMapping("/collaboratives")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @SignedIn Actor actor,
            Model model) {
        var place = Place.read(after).orElse(null);
        var listed = collaboratives.list(new FindCollaboratives(q, place), actor);
        model.addAttribute("rows", listed.rows());
        model.addAttribute("q", q);
        model.addAttribute("staff", actor.is(Role.CE_STAFF));
        model.addAttribute("first", place == null ? null : page(q, null));
        model.addAttribute("next", listed.next() == null ? null : page(q, listed.next()));
        return "collaboratives/list";
    }

    private static String page(String q, @Nullable Place after) {
        var address = UriComponentsBuilder.fromPath("/collaboratives");
        if (!q.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (after != null) {
            address.queryParam("after", after.toString());
        }
        return q.isBlank()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(q).toUriString();
    }
}
