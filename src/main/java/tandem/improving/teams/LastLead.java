package tandem.improving.teams;

import tandem.platform.shared.Refused;

/** A team is never without somebody who answers for it. */
public class LastLead extends Refused {
    LastLead() {
        super("teams.lastLead");
    }
}
