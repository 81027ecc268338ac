package tandem.places.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.cycles.CycleSummary;
import tandem.improving.teams.TeamSummary;

/**
 * Every team of a collaborative as a row, who needs help today first; for its coordinators and
 * advisors.
 *
 * @param today in the collaborative's zone
 * @param metric the key metric's name and target; null while no team has shown any number
 * @param asked what the reader wants to see; {@code rows} holds only that
 */
public record Board(
        CollaborativeView collaborative,
        LocalDate today,
        @Nullable String metric,
        @Nullable Double target,
        int teams,
        int reported,
        @Nullable YearMonth latestDue,
        Asked asked,
        List<Row> rows) {

    /** What the reader wants to see. */
    public record Asked(String text, boolean onlyNeeds, boolean byName) {
        public static final Asked ALL = new Asked("", false, false);
    }

    /**
     * @param reasons by weight; empty: on course
     * @param spark SVG of the key metric; null when the team shows no number
     * @param latest "33.9%", with the counts it is made of in {@code counts}
     * @param due months whose due day has passed and that lack a required number
     * @param lastCycle the latest cycle that has begun
     */
    public record Row(
            TeamSummary team,
            List<Reason> reasons,
            @Nullable String spark,
            @Nullable String latest,
            @Nullable String counts,
            List<YearMonth> due,
            @Nullable CycleSummary lastCycle,
            @Nullable LocalDate lastMoveOn) {
        public boolean needsHelp() {
            return !reasons.isEmpty();
        }

        public UUID id() {
            return team.id();
        }

        /** "Sep, Oct". */
        public String dueText() {
            return due.stream().map(BoardService::shortly).collect(Collectors.joining(", "));
        }
    }

    public List<Row> needing() {
        return rows.stream().filter(Row::needsHelp).toList();
    }

    public List<Row> onCourse() {
        return rows.stream().filter(row -> !row.needsHelp()).toList();
    }
}
