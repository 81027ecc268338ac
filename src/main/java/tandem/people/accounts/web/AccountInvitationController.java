package tandem.people.accounts.web;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.AccountInvitations;
import tandem.people.accounts.Invitation;
import tandem.people.accounts.SignInLimits;
import tandem.platform.encryption.Token;

/** What an invitation leads to: the account with its roles, or a new password. */
@Controller
@RequestMapping("/invitations/{token}")
@PreAuthorize("permitAll()")
class AccountInvitationController {
    private final AccountInvitations invitations;
    private final SignInLimits limits;
    private final Arrival arrival;

    AccountInvitationController(
            AccountInvitations invitations, SignInLimits limits, Arrival arrival) {
        this.invitations = invitations;
        this.limits = limits;
        this.arrival = arrival;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return invitations
                .behind(new Token(token))
                .map(invitation -> page(invitation, false, OK))
                .orElseGet(AccountInvitationController::gone);
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.beforeLink(request);
        var behind = invitations.behind(new Token(token));
        if (behind.isEmpty()) {
            return gone();
        }
        if (!NewPassword.isFit(password, behind.get().forPassword())) {
            return page(behind.get(), true, UNPROCESSABLE_CONTENT);
        }
        return invitations
                .accept(new Token(token), password)
                .map(actor -> new ModelAndView(arrival.arrive(actor, null, request, response)))
                .orElseGet(AccountInvitationController::gone);
    }

    private static ModelAndView page(Invitation invitation, boolean refused, HttpStatus status) {
        return new ModelAndView(
                "accounts/invitation",
                Map.of("invitation", invitation, "refused", refused),
                status);
    }

    private static ModelAndView gone() {
        return new ModelAndView("accounts/invitation-void", GONE);
    }
}
