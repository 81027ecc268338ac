package tandem.improving.teams.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
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
import tandem.platform.shared.Refused;

/** A team asks for help; whoever closes the ask says what came of it. */
@Controller
@PreAuthorize("isAuthenticated()")
class HelpController {
    private final HelpService help;
    private final TeamHome home;

    HelpController(HelpService help, TeamHome home) {
        this.help = help;
        this.home = home;
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
