package tandem.learning.attendance.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.CheckInSheets;
import tandem.learning.attendance.Concern;
import tandem.learning.attendance.RosterRow;
import tandem.learning.attendance.RosterService;
import tandem.learning.attendance.RosterService.OfSession;
import tandem.learning.attendance.StaffDecisions;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.platform.shared.When;

/** A visit as staff see it, with what they can do about it. */
@Component
class RosterVisitPages {
    private static final int ACCOUNTS_SHOWN = 10;

    private final RosterService rosters;
    private final StaffDecisions decisions;
    private final CheckInSheets sheets;
    private final AccountService accounts;
    private final Clock clock;

    RosterVisitPages(
            RosterService rosters,
            StaffDecisions decisions,
            CheckInSheets sheets,
            AccountService accounts,
            Clock clock) {
        this.rosters = rosters;
        this.decisions = decisions;
        this.sheets = sheets;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param act what is asked for; null for what is due
     * @param words of an account to vouch for
     */
    ModelAndView page(OfSession of, @Nullable VisitAct act, String words, Actor actor) {
        var row = rosters.visit(of, actor);
        var plan = sheets.of(of.sessionId()).session();
        var acts = VisitAct.fitting(row);
        var chosen = act == null && !acts.isEmpty() ? acts.getFirst() : act;
        var page =
                new ModelAndView("attendance/roster-visit")
                        .addObject("line", RosterLine.of(row, plan, clock.instant()))
                        .addObject("row", row)
                        .addObject("ended", ended(row, plan))
                        .addObject("sharesDevice", row.concerns().contains(Concern.SHARED_DEVICE))
                        .addObject("sheet", SheetView.of(sheets.of(of.sessionId())))
                        .addObject("sessionId", of.sessionId())
                        .addObject("crumbs", RosterController.crumbs(plan))
                        .addObject("acts", acts)
                        .addObject("act", chosen)
                        .addObject("q", words)
                        .addObject("form", VisitActForm.of(suggested(row, plan)));
        if (row.late()) {
            page.addObject("year", decisions.lateYear(of, actor));
        }
        if (chosen == VisitAct.VOUCH) {
            var asked = words.isBlank() ? row.name() : words;
            page.addObject("people", accounts.search(asked, ACCOUNTS_SHOWN));
        } else {
            page.addObject("people", List.of());
        }
        return page;
    }

    private static int suggested(RosterRow row, SessionPlan plan) {
        return row.minutes() > 0 ? row.minutes() : plan.accreditedMinutes();
    }

    private static @Nullable String ended(RosterRow row, SessionPlan plan) {
        return row.ended() == null ? null : When.at(row.ended().at(), plan.zone());
    }
}
