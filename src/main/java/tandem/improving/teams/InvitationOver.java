package tandem.improving.teams;

import tandem.platform.shared.Refused;

/** Ended, used or too old; whoever leads the team can make a new one. */
public class InvitationOver extends Refused {
    InvitationOver() {
        super("teams.invitation.over");
    }
}
