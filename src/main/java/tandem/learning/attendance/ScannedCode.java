package tandem.learning.attendance;

import java.util.List;
import tandem.learning.activities.SessionPlan;

/** What a scanned or typed code opens. */
public sealed interface ScannedCode {
    /** One session, or more than one where their codes happen to be the same: then she is asked. */
    record Open(List<SessionPlan> sessions, boolean printed) implements ScannedCode {
        public Open {
            sessions = List.copyOf(sessions);
        }
    }

    /** A sheet that staff have taken out of use. */
    record Ended(SessionPlan session) implements ScannedCode {}

    /** Never was one, or older than the two before the one on the screen. */
    record Unknown() implements ScannedCode {}
}
