package tandem.improving.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import tandem.improving.teams.TeamAccess;

/** All a team counts in one month, with the month before beside it. */
public record MonthSheet(TeamAccess team, YearMonth month, LocalDate dueOn, List<Row> rows) {
    public MonthSheet {
        rows = List.copyOf(rows);
    }

    /** A metric in force, its value now and the one of the month before. */
    public record Row(MetricView metric, Count now, Count before) {}

    public long given() {
        return rows.stream().filter(row -> row.now().given()).count();
    }
}
