package tandem.improving.teams.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.teams.AskForHelp;
import tandem.improving.teams.CloseHelp;
import tandem.improving.teams.HelpService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Drafted;
import tandem.people.accounts.SignedIn;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;
import tandem.platform.shared.Refused;

/** A team asks for help; whoever closes the ask says what came of it. */
@Controller
@PreAuthorize("isAuthenticated()")
class HelpController {
    private static final Limit ASKS = new Limit("team.help", 20, Duration.ofDays(1));

    private final HelpService help;
    private final TeamHome home;
    private final Limits limits;

    HelpController(HelpService help, TeamHome home, Limits limits) {
        this.help = help;
        this.home = home;
        this.limits = limits;
    }

    @Drafted(below = "/help")
    @PostMapping("/teams/{teamId}/help")
    ModelAndView ask(
            @PathVariable UUID teamId,
            @Valid @ModelAttribute("form") HelpForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(teamId, actor, UNPROCESSABLE_CONTENT);
        }
        limits.takeOrRefuse(ASKS, actor.accountId().toString());
        help.ask(new AskForHelp(teamId, words(form)), actor);
        flash.addFlashAttribute("notice", "teams.help.asked");
        return team(teamId);
    }

    @PostMapping("/teams/{teamId}/help/{helpId}/answer")
    ModelAndView close(
            @PathVariable UUID teamId,
            @PathVariable UUID helpId,
            @Valid @ModelAttribute("form") HelpForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(teamId, actor, UNPROCESSABLE_CONTENT).addObject("closing", helpId);
        }
        try {
            help.close(new CloseHelp(teamId, helpId, words(form)), actor);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(teamId, actor, CONFLICT).addObject("closing", helpId);
        }
        flash.addFlashAttribute("notice", "teams.help.answered");
        return team(teamId);
    }

    private ModelAndView again(UUID teamId, Actor actor, HttpStatus status) {
        var page = home.page(teamId, actor);
        page.setStatus(status);
        return page;
    }

    private static String words(HelpForm form) {
        return Objects.requireNonNull(form.words()).strip();
    }

    private static ModelAndView team(UUID teamId) {
        return new ModelAndView("redirect:/teams/" + teamId + "#help");
    }
}
