package tandem.learning.attendance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.Concern;
import tandem.learning.attendance.Means;
import tandem.learning.attendance.RosterRow;
import tandem.platform.shared.When;

/**
 * A row of the roster in words.
 *
 * @param state a message key, with its chip's kind and icon
 * @param act what staff would do next; null where nothing is to be done
 */
record RosterLine(
        UUID id,
        String name,
        @Nullable String email,
        String professionKey,
        String scanned,
        String meansKey,
        String state,
        String kind,
        String icon,
        List<String> concerns,
        @Nullable VisitAct act,
        @Nullable String countsFor,
        int minutes) {
    static RosterLine of(RosterRow row, SessionPlan plan, Instant now) {
        var state = State.of(row, plan, now);
        return new RosterLine(
                row.visitId(),
                row.name(),
                row.email(),
                row.profession().messageKey(),
                When.time(row.scannedAt(), plan.zone()),
                row.early() && row.means() != Means.STAFF
                        ? "roster.early"
                        : row.means().messageKey(),
                state.key(),
                state.kind(),
                state.icon(),
                row.concerns().stream().map(Concern::messageKey).toList(),
                state.act(),
                row.personName() == null || row.personName().equals(row.name())
                        ? null
                        : row.personName(),
                row.minutes());
    }

    private record State(String key, String kind, String icon, @Nullable VisitAct act) {
        private static final String NEEDS = "exclamation-circle";
        private static final String HERE = "check-circle-fill";

        static State of(RosterRow row, SessionPlan plan, Instant now) {
            if (row.ended() != null) {
                return new State("roster.undone", "off", "slash-circle", null);
            }
            if (row.concerns().contains(Concern.LATE)) {
                return new State("roster.lateRequest", "needs", NEEDS, VisitAct.LATE);
            }
            if (row.waits()) {
                return new State("roster.listed", "needs", NEEDS, VisitAct.CONFIRM);
            }
            if (row.personId() == null && now.isBefore(plan.claimOpens())) {
                return new State(here(row, plan), "done", HERE, VisitAct.END);
            }
            if (row.unfinished()) {
                return new State("roster.unfinished", "off", "circle-half", VisitAct.VOUCH);
            }
            if (row.unconfirmed()) {
                return new State("roster.unconfirmed", "off", "circle-half", VisitAct.VOUCH);
            }
            return new State(here(row, plan), "done", HERE, VisitAct.END);
        }

        private static String here(RosterRow row, SessionPlan plan) {
            if (row.vouched() && !row.proved()) {
                return "roster.vouched";
            }
            return row.partial(plan.accreditedMinutes()) ? "roster.hereLate" : "roster.here";
        }
    }
}
