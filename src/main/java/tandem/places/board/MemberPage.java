package tandem.places.board;

import java.util.List;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.teams.MyTeam;
import tandem.platform.shared.When;

/**
 * A collaborative for who takes part in it: aim, dates and what is next, without any team's counts.
 *
 * @param mine her teams there
 * @param teams the names of all teams, by name
 */
public record MemberPage(
        CollaborativeView collaborative,
        List<MyTeam> mine,
        List<String> teams,
        boolean kickOffAhead) {
    public String kickOffWhen() {
        return When.at(collaborative.kickOff().startsAt(), collaborative.zone());
    }
}
