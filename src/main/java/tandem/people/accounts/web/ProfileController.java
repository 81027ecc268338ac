package tandem.people.accounts.web;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import tandem.people.accounts.AccountInvitations;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.KnownDevices;
import tandem.people.accounts.ProfilePanel;
import tandem.people.accounts.ProfileService;
import tandem.people.accounts.RoleService;
import tandem.people.accounts.SignIn;
import tandem.people.accounts.SignedIn;

/** A person's own account: name, addresses, password, phones, sign-ins; then what others add. */
@Controller
@RequestMapping("/me/profile")
@PreAuthorize("isAuthenticated()")
class ProfileController {
    static final String PROFILE = "redirect:/me/profile";

    private final AccountService accounts;
    private final ProfileService profiles;
    private final Signing signing;
    private final KnownDevices devices;
    private final List<ProfilePanel> panels;

    /** Password and sign-ins. */
    record Signing(AccountInvitations invitations, RoleService roles, SignIn signIn) {}

    record Panel(String fragment, Record view) {}

    ProfileController(
            AccountService accounts,
            ProfileService profiles,
            AccountInvitations invitations,
            RoleService roles,
            SignIn signIn,
            KnownDevices devices,
            List<ProfilePanel> panels) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.signing = new Signing(invitations, roles, signIn);
        this.devices = devices;
        this.panels = panels;
    }

    @GetMapping
    ModelAndView show(@SignedIn Actor actor) {
        return page(new NameForm(actor.name()), OK, actor);
    }

    /** Where a form came back with errors and the page is loaded again. */
    @GetMapping("/name")
    String again() {
        return PROFILE;
    }

    @PostMapping("/name")
    ModelAndView rename(
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return page(form, UNPROCESSABLE_CONTENT, actor);
        }
        signing.signIn().begin(profiles.rename(form.name(), actor), request, response);
        flash.addFlashAttribute("notice", "account.saved");
        return new ModelAndView(PROFILE);
    }

    @PostMapping("/password-link")
    String offerPassword(@SignedIn Actor actor, RedirectAttributes flash) {
        signing.invitations().offerPassword(actor.accountId(), actor);
        flash.addFlashAttribute("notice", "account.password.sent");
        return PROFILE;
    }

    @PostMapping("/devices/{deviceId}/revocation")
    String revoke(@PathVariable UUID deviceId, @SignedIn Actor actor, RedirectAttributes flash) {
        devices.revoke(deviceId, actor);
        flash.addFlashAttribute("notice", "account.device.revoked");
        return PROFILE;
    }

    /** Everywhere, here too. */
    @PostMapping("/sign-ins/end")
    String endSignIns(
            @SignedIn Actor actor, HttpServletRequest request, HttpServletResponse response) {
        signing.roles().endSessions(actor.accountId(), actor);
        signing.signIn().end(request, response);
        return "redirect:/sign-in";
    }

    private ModelAndView page(NameForm form, HttpStatus status, Actor actor) {
        var page = new ModelAndView("accounts/profile", status);
        page.addObject("form", form);
        page.addObject("person", accounts.person(actor.accountId()));
        page.addObject("emails", accounts.confirmedEmails(actor.accountId()));
        page.addObject("devices", devices.list(actor));
        page.addObject(
                "panels",
                panels.stream().map(it -> new Panel(it.fragment(), it.view(actor))).toList());
        return page;
    }
}
