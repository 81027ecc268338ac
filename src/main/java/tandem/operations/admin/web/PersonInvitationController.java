package tandem.operations.admin.web;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.people.accounts.AccountInvitations;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** Letters that let people in with the roles they are to have. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class PersonInvitationController {
    private final AccountInvitations invitations;

    PersonInvitationController(AccountInvitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/admin/people/invitations")
    ModelAndView show() {
        return page(new InviteForm("", "", Set.of()), OK);
    }

    @PostMapping("/admin/people/invitations")
    ModelAndView invite(
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(form, UNPROCESSABLE_CONTENT);
        }
        invitations.invite(form.toCommand(), actor);
        flash.addFlashAttribute("notice", "admin.invited");
        flash.addFlashAttribute("noticeArgs", new Object[] {form.email()});
        return new ModelAndView("redirect:/admin/people");
    }

    @PostMapping("/admin/people/invitations/{invitationId}/end")
    String end(@PathVariable UUID invitationId, @SignedIn Actor actor, RedirectAttributes flash) {
        invitations.end(invitationId, actor);
        flash.addFlashAttribute("notice", "admin.invitation.ended");
        return "redirect:/admin/people";
    }

    private static ModelAndView page(InviteForm form, HttpStatus status) {
        return new ModelAndView(
                "admin/invite", Map.of("form", form, "roles", PersonController.GIVEN), status);
    }
}
