package tandem.improving.teams.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.improving.teams.TeamPageService;
import tandem.improving.teams.TeamPanel;
import tandem.people.accounts.Actor;

/** The page of a team with what later features show on it; access is read once. */
@Component
class TeamHome {
    private final TeamPageService pages;
    private final List<TeamPanel> panels;

    TeamHome(TeamPageService pages, List<TeamPanel> panels) {
        this.pages = pages;
        this.panels = panels;
    }

    /** One panel: the template of its fragment {@code panel(view)}, and the view. */
    public record Part(String fragment, Record view) {}

    ModelAndView page(UUID teamId, Actor actor) {
        var team = pages.show(teamId, actor);
        return new ModelAndView("teams/show", "team", team)
                .addObject(
                        "panels",
                        panels.stream()
                                .map(it -> new Part(it.fragment(), it.view(team.access())))
                                .toList());
    }
}
