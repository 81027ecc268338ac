package tandem.improving.teams.web;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.teams.AnswerAsk;
import tandem.improving.teams.AskService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;

/** Answers somebody who would like to join. */
@Controller
@PreAuthorize("isAuthenticated()")
class AskController {
    private final AskService asks;

    AskController(AskService asks) {
        this.asks = asks;
    }

    @PostMapping("/teams/{teamId}/asks/{askId}/answer")
    String answer(
            @PathVariable UUID teamId,
            @PathVariable UUID askId,
            @RequestParam boolean welcome,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        asks.answer(new AnswerAsk(teamId, askId, welcome), actor);
        flash.addFlashAttribute("notice", welcome ? "teams.ask.welcomed" : "teams.ask.notNow");
        return "redirect:/teams/" + teamId;
    }
}
