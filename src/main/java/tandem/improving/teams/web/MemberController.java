package tandem.improving.teams.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.teams.ChangeSeat;
import tandem.improving.teams.EndInvitation;
import tandem.improving.teams.InvitationService;
import tandem.improving.teams.MemberService;
import tandem.improving.teams.TeamPageService;
import tandem.improving.teams.TeamRole;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;
import tandem.platform.shared.BaseUrl;

/** Who sits in a team, and who is invited to. */
@Controller
@PreAuthorize("isAuthenticated()")
class MemberController {
    private static final Limit LETTERS = new Limit("team.letters", 50, Duration.ofDays(1));
    private static final Limit TO_ONE_PERSON = new Limit("team.letter", 5, Duration.ofDays(1));

    private final TeamPageService pages;
    private final MemberService members;
    private final InvitationService invitations;
    private final Limits limits;
    private final BaseUrl baseUrl;

    MemberController(
            TeamPageService pages,
            MemberService members,
            InvitationService invitations,
            Limits limits,
            BaseUrl baseUrl) {
        this.pages = pages;
        this.members = members;
        this.invitations = invitations;
        this.limits = limits;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/teams/{teamId}/members")
    ModelAndView show(@PathVariable UUID teamId, @SignedIn Actor actor) {
        return page(teamId, actor).addObject("form", new InviteForm(null));
    }

    /** Handing over the lead is giving it. */
    @PostMapping("/teams/{teamId}/members/{accountId}/roles")
    ModelAndView give(
            @PathVariable UUID teamId,
            @PathVariable UUID accountId,
            @RequestParam TeamRole role,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        members.give(new ChangeSeat(teamId, accountId, role), actor);
        return done(teamId, "teams.members.seated", flash);
    }

    @PostMapping("/teams/{teamId}/members/{accountId}/roles/{role}/ending")
    ModelAndView take(
            @PathVariable UUID teamId,
            @PathVariable UUID accountId,
            @PathVariable TeamRole role,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        members.take(new ChangeSeat(teamId, accountId, role), actor);
        return done(teamId, "teams.members.unseated", flash);
    }

    @PostMapping("/teams/{teamId}/departure")
    ModelAndView leave(@PathVariable UUID teamId, @SignedIn Actor actor, RedirectAttributes flash) {
        members.leave(teamId, actor);
        flash.addFlashAttribute("notice", "teams.members.left");
        return new ModelAndView("redirect:/collaboratives");
    }

    @PostMapping("/teams/{teamId}/invitations")
    ModelAndView invite(
            @PathVariable UUID teamId,
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            var again = page(teamId, actor);
            again.setStatus(UNPROCESSABLE_CONTENT);
            return again;
        }
        var invitation = form.toCommand(teamId);
        pages.show(teamId, actor); // who may not know the team spends nobody's letters
        limits.takeOrRefuse(LETTERS, actor.accountId().toString());
        limits.takeOrRefuse(TO_ONE_PERSON, AccountService.address(invitation.email()));
        invitations.invite(invitation, actor);
        flash.addFlashAttribute("noticeArgs", new Object[] {form.email()});
        return done(teamId, "teams.invitation.sent", flash);
    }

    /** Answers without a redirect: the link is shown this once and kept nowhere. */
    @PostMapping("/teams/{teamId}/invitation-links")
    ModelAndView link(@PathVariable UUID teamId, @SignedIn Actor actor) {
        var token = invitations.link(teamId, actor);
        return show(teamId, actor)
                .addObject("link", baseUrl.link("/teams/invitations/" + token.value()));
    }

    @PostMapping("/teams/{teamId}/invitations/{invitationId}/ending")
    ModelAndView end(
            @PathVariable UUID teamId,
            @PathVariable UUID invitationId,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        invitations.end(new EndInvitation(teamId, invitationId), actor);
        return done(teamId, "teams.invitation.ended", flash);
    }

    private ModelAndView page(UUID teamId, Actor actor) {
        var team = pages.show(teamId, actor);
        return new ModelAndView("teams/members", "team", team)
                .addObject("invitations", invitations.ofTeam(team.access()))
                .addObject("allRoles", TeamRole.values());
    }

    private static ModelAndView done(UUID teamId, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/teams/" + teamId + "/members");
    }
}
