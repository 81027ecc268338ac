package tandem.operations.admin.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.people.accounts.AccountInvitations;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.LastAdministrator;
import tandem.people.accounts.PeopleService;
import tandem.people.accounts.Role;
import tandem.people.accounts.RoleService;
import tandem.people.accounts.SignedIn;

/** One account: its roles, which are changed after a second look, its lock and its sign-ins. */
@Controller
@RequestMapping("/admin/people/{accountId}")
@PreAuthorize("hasRole('ADMIN')")
class PersonController {
    /** Everybody learns; the others are given and taken. */
    static final List<Role> GIVEN = List.copyOf(EnumSet.complementOf(EnumSet.of(Role.LEARNER)));

    private static final String PERSON = "redirect:/admin/people/{accountId}";

    private final PeopleService people;
    private final AccountService accounts;
    private final RoleService roles;
    private final AccountInvitations invitations;

    PersonController(
            PeopleService people,
            AccountService accounts,
            RoleService roles,
            AccountInvitations invitations) {
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.invitations = invitations;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID accountId) {
        return page(accountId, OK);
    }

    /** What is about to change, before it does. */
    @GetMapping("/roles")
    ModelAndView confirm(
            @PathVariable UUID accountId,
            @RequestParam(required = false) @Nullable Set<Role> roles) {
        var person = people.person(accountId);
        var wanted = roles == null ? Set.<Role>of() : roles;
        var give = GIVEN.stream().filter(it -> wanted.contains(it) && !person.roles().contains(it));
        var take = GIVEN.stream().filter(it -> !wanted.contains(it) && person.roles().contains(it));
        return new ModelAndView(
                "admin/roles",
                Map.of("person", person, "give", give.toList(), "take", take.toList()));
    }

    @PostMapping("/roles")
    ModelAndView change(
            @PathVariable UUID accountId,
            @RequestParam(required = false) @Nullable Set<Role> give,
            @RequestParam(required = false) @Nullable Set<Role> take,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        return done(
                accountId,
                "admin.roles.changed",
                flash,
                () ->
                        roles.change(
                                accountId,
                                give == null ? Set.of() : give,
                                take == null ? Set.of() : take,
                                actor));
    }

    @PostMapping("/lock")
    ModelAndView lock(
            @PathVariable UUID accountId, @SignedIn Actor actor, RedirectAttributes flash) {
        return done(accountId, "admin.locked", flash, () -> roles.lock(accountId, actor));
    }

    @PostMapping("/lock/removal")
    ModelAndView unlock(
            @PathVariable UUID accountId, @SignedIn Actor actor, RedirectAttributes flash) {
        return done(accountId, "admin.unlocked", flash, () -> roles.unlock(accountId, actor));
    }

    @PostMapping("/sign-ins/end")
    ModelAndView endSignIns(
            @PathVariable UUID accountId, @SignedIn Actor actor, RedirectAttributes flash) {
        return done(accountId, "admin.signedOut", flash, () -> roles.endSessions(accountId, actor));
    }

    @PostMapping("/password-link")
    ModelAndView offerPassword(
            @PathVariable UUID accountId, @SignedIn Actor actor, RedirectAttributes flash) {
        return done(
                accountId,
                "account.password.sent",
                flash,
                () -> invitations.offerPassword(accountId, actor));
    }

    /** Shows the page again with the reason where nobody could administer afterwards. */
    private ModelAndView done(
            UUID accountId, String notice, RedirectAttributes flash, Runnable change) {
        try {
            change.run();
        } catch (LastAdministrator last) {
            return page(accountId, CONFLICT).addObject("refused", last.messageKey());
        }
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView(PERSON);
    }

    private ModelAndView page(UUID accountId, HttpStatus status) {
        return new ModelAndView(
                "admin/person",
                Map.of(
                        "person",
                        people.person(accountId),
                        "emails",
                        accounts.confirmedEmails(accountId),
                        "given",
                        GIVEN),
                status);
    }
}
