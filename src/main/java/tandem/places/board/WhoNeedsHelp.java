package tandem.places.board;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tandem.places.board.Reason.Kind;

/**
 * Which team needs help today, and why: the one implementation behind board, list and CSV
 * (docs/standards/board.md). Pure: the day is a fact of each team.
 */
final class WhoNeedsHelp {
    /** A test that has not moved for longer than this asks for a look. */
    static final int STILL_DAYS = 45;

    private static final Comparator<Need> MOST_NEEDED_FIRST =
            comparingInt((Need need) -> -need.reasons().size())
                    .thenComparingInt(WhoNeedsHelp::firstNumber)
                    .thenComparingLong(WhoNeedsHelp::byAge)
                    .thenComparing(need -> need.facts().name().toLowerCase(Locale.ROOT))
                    .thenComparing(need -> need.facts().teamId());

    private WhoNeedsHelp() {}

    record Need(TeamFacts facts, List<Reason> reasons) {
        Need {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Most reasons first, then the weightiest, then the oldest, then by name; the others by name.
     */
    static List<Need> rank(List<TeamFacts> teams) {
        return teams.stream()
                .map(team -> new Need(team, reasons(team)))
                .sorted(MOST_NEEDED_FIRST)
                .toList();
    }

    /** By number, lowest first. */
    static List<Reason> reasons(TeamFacts team) {
        var reasons = new ArrayList<Reason>();
        var page = "/teams/" + team.teamId();
        if (team.helpAskedOn() != null) {
            reasons.add(new Reason(Kind.ASKED_FOR_HELP, team.helpAskedOn(), null, page + "#help"));
        }
        var missing = team.missing();
        if (missing != null) {
            reasons.add(
                    new Reason(
                            Kind.DATA_MISSING, missing.since(), missing.about(), page + "/data"));
        }
        var unfavorable = team.unfavorable();
        if (unfavorable != null) {
            reasons.add(
                    new Reason(
                            Kind.UNFAVORABLE_SIGNAL,
                            unfavorable.since(),
                            unfavorable.about(),
                            page + "/metrics/" + unfavorable.metricId()));
        }
        var still = (team.lastMoveOn() == null ? team.foundedOn() : team.lastMoveOn());
        var since = still.plusDays(STILL_DAYS + 1L);
        if (team.actionPeriod() && !since.isAfter(team.today())) {
            reasons.add(new Reason(Kind.NO_TEST_MOVING, since, null, page + "/cycles"));
        }
        if (team.seatEmptySince() != null) {
            reasons.add(
                    new Reason(Kind.EMPTY_SEAT, team.seatEmptySince(), null, page + "#members"));
        }
        reasons.sort(comparingInt(reason -> reason.kind().number()));
        return reasons;
    }

    private static int firstNumber(Need need) {
        return need.reasons().isEmpty() ? 0 : need.reasons().getFirst().kind().number();
    }

    private static long byAge(Need need) {
        return need.reasons().isEmpty() ? 0 : need.reasons().getFirst().since().toEpochDay();
    }
}
