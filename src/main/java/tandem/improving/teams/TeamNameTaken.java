package tandem.improving.teams;

import tandem.platform.shared.Refused;

/** The collaborative has a team of that name; the person may ask to join it. */
public class TeamNameTaken extends Refused {
    TeamNameTaken(String name) {
        super("teams.nameTaken", name);
    }
}
