package tandem.learning.attendance;

import tandem.platform.shared.Refused;

/** The visit already counts for somebody else, who proved it. */
public class VisitOfAnother extends Refused {
    VisitOfAnother() {
        super("visit.ofAnother");
    }
}
