package tandem.improving.teams.web;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.OK;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.teams.AcceptInvitation;
import tandem.improving.teams.EnrollmentAgreement;
import tandem.improving.teams.InvitationOver;
import tandem.improving.teams.InvitationService;
import tandem.improving.teams.TeamRole;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.people.accounts.SignedInUser;
import tandem.platform.encryption.Token;
import tandem.platform.shared.NotFound;

/** Opens an invitation: anybody who holds it may look, who has signed in may join. */
@Controller
@PreAuthorize("permitAll()")
class InvitationController {
    private static final List<TeamRole> ROLES =
            List.of(
                    TeamRole.MEMBER,
                    TeamRole.DAY_TO_DAY_LEADER,
                    TeamRole.DATA_MANAGER,
                    TeamRole.CLINICAL_LEADER,
                    TeamRole.EXECUTIVE_SPONSOR);

    private final InvitationService invitations;

    InvitationController(InvitationService invitations) {
        this.invitations = invitations;
    }

    /** Writes nothing: scanners of mail open links too. */
    @GetMapping("/teams/invitations/{token}")
    ModelAndView look(
            @PathVariable String token, @AuthenticationPrincipal @Nullable SignedInUser user) {
        var invited =
                invitations
                        .look(new Token(token))
                        .orElseThrow(() -> new NotFound("Invitation", "of a token"));
        return new ModelAndView("teams/invitation", invited.over() ? GONE : OK)
                .addObject("invited", invited)
                .addObject("token", token)
                .addObject("known", user != null)
                .addObject("roles", ROLES)
                .addObject("agreement", EnrollmentAgreement.VERSION)
                .addObject("agreementOf", EnrollmentAgreement.OF);
    }

    @PostMapping("/teams/invitations/{token}")
    @PreAuthorize("isAuthenticated()")
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable Set<TeamRole> roles,
            @RequestParam(defaultValue = "false") boolean agreed,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var chosen = Objects.requireNonNullElse(roles, Set.<TeamRole>of());
        try {
            var team =
                    invitations.accept(
                            new AcceptInvitation(new Token(token), chosen, agreed), actor);
            flash.addFlashAttribute("notice", "teams.invitation.accepted");
            return new ModelAndView("redirect:/teams/" + team);
        } catch (InvitationOver over) {
            return new ModelAndView("redirect:/teams/invitations/{token}");
        }
    }
}
