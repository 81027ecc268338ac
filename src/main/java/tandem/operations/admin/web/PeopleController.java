package tandem.operations.admin.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.people.accounts.AccountInvitations;
import tandem.people.accounts.FindPeople;
import tandem.people.accounts.PeopleService;
import tandem.people.accounts.PersonInList;
import tandem.people.accounts.Role;

/** Everybody with an account, found by name, address, role and state. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class PeopleController {
    private final PeopleService people;
    private final AccountInvitations invitations;

    PeopleController(PeopleService people, AccountInvitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    /** What stands in the address of a list that was filtered. */
    record Filter(@Nullable String q, @Nullable Role role, @Nullable Boolean locked) {
        String text() {
            return q == null ? "" : q;
        }

        String next(UUID last) {
            var address = UriComponentsBuilder.fromPath("/admin/people").queryParam("after", last);
            if (!text().isBlank()) {
                address.queryParam("q", "{q}");
            }
            if (role != null) {
                address.queryParam("role", role);
            }
            if (locked != null) {
                address.queryParam("locked", locked);
            }
            return address.encode().buildAndExpand(Map.of("q", text())).toUriString();
        }
    }

    @GetMapping("/admin")
    String start() {
        return "redirect:/admin/people";
    }

    @GetMapping("/admin/people")
    ModelAndView list(Filter filter, @RequestParam(required = false) @Nullable UUID after) {
        var found =
                people.find(new FindPeople(filter.text(), filter.role(), filter.locked(), after));
        var page = new ModelAndView("admin/people");
        page.addObject("filter", filter);
        page.addObject("people", found.stream().limit(PeopleService.PAGE).toList());
        page.addObject("next", next(filter, found));
        page.addObject("counts", people.counts());
        page.addObject("invitations", invitations.open());
        page.addObject("roles", Role.values());
        return page;
    }

    private static @Nullable String next(Filter filter, List<PersonInList> found) {
        return found.size() > PeopleService.PAGE
                ? filter.next(found.get(PeopleService.PAGE - 1).id())
                : null;
    }
}
