package tandem.improving.teams;

import tandem.platform.shared.Refused;

/** Not open yet, or not any more. */
public class EnrollmentClosed extends Refused {
    EnrollmentClosed(String collaborative) {
        super("teams.enrollment.closed", collaborative);
    }
}
