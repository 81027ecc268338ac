package tandem.improving.teams;

import tandem.platform.shared.Refused;

/** A team that invites this many at once writes to strangers. */
public class TooManyInvitations extends Refused {
    TooManyInvitations(int most) {
        super("teams.invitation.tooMany", most);
    }
}
