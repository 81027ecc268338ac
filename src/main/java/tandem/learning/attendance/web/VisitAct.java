package tandem.learning.attendance.web;

import java.util.Arrays;
import java.util.List;
import tandem.learning.attendance.Concern;
import tandem.learning.attendance.RosterRow;
import tandem.platform.shared.NotFound;

/** What staff can do about a visit; each has a page of its own. */
enum VisitAct {
    LATE("late-decision"),
    CONFIRM("confirmation"),
    VOUCH("vouching"),
    MINUTES("minutes"),
    END("ending");

    private final String path;

    VisitAct(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Its texts in the message files. */
    public String key() {
        return "act." + name();
    }

    public String getPath() {
        return path;
    }

    static VisitAct at(String path) {
        return Arrays.stream(values())
                .filter(act -> act.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("Page", path));
    }

    boolean fits(RosterRow row) {
        return row.ended() == null
                && switch (this) {
                    case LATE -> row.late();
                    case CONFIRM -> row.waits() && !row.concerns().contains(Concern.LATE);
                    case VOUCH -> row.personId() == null;
                    case MINUTES, END -> true;
                };
    }

    /** What is due comes first. */
    static List<VisitAct> fitting(RosterRow row) {
        return Arrays.stream(values()).filter(act -> act.fits(row)).toList();
    }
}
