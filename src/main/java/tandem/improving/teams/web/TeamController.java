package tandem.improving.teams.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.improving.teams.TeamPageService;
import tandem.improving.teams.TeamService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Drafted;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.Refused;

/** A team's page, and its name and aim. */
@Controller
@PreAuthorize("isAuthenticated()")
class TeamController {
    private final TeamService teams;
    private final TeamPageService pages;
    private final TeamHome home;

    TeamController(TeamService teams, TeamPageService pages, TeamHome home) {
        this.teams = teams;
        this.pages = pages;
        this.home = home;
    }

    @Drafted(below = "/help")
    @GetMapping("/teams/{teamId}")
    ModelAndView show(@PathVariable UUID teamId, @SignedIn Actor actor) {
        return home.page(teamId, actor).addObject("form", new HelpForm(null));
    }

    @Drafted
    @GetMapping("/teams/{teamId}/edit")
    ModelAndView edit(@PathVariable UUID teamId, @SignedIn Actor actor) {
        var team = pages.show(teamId, actor);
        if (!team.access().editable()) {
            throw new AccessDeniedException("Reads the team, does not work in it");
        }
        return new ModelAndView("teams/edit", "team", team).addObject("form", TeamForm.of(team));
    }

    @Drafted
    @PostMapping("/teams/{teamId}/edit")
    ModelAndView change(
            @PathVariable UUID teamId,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(teamId, actor, UNPROCESSABLE_CONTENT);
        }
        try {
            teams.change(form.toCommand(teamId), actor);
            flash.addFlashAttribute("notice", "teams.changed");
            return new ModelAndView("redirect:/teams/" + teamId);
        } catch (Refused no) {
            errors.reject(no.messageKey(), no.details(), null);
            return again(teamId, actor, CONFLICT);
        } catch (OptimisticLockingFailureException stale) {
            var page = again(teamId, actor, CONFLICT);
            var stored = pages.show(teamId, actor);
            return page.addObject("form", form.onTopOf(stored)).addObject("stored", stored);
        }
    }

    private ModelAndView again(UUID teamId, Actor actor, HttpStatus status) {
        return new ModelAndView("teams/edit", status).addObject("team", pages.show(teamId, actor));
    }
}
