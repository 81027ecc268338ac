package tandem.improving.metrics.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tandem.improving.charts.NumberText;
import tandem.improving.metrics.Count;
import tandem.improving.metrics.EntryOutcome;
import tandem.improving.metrics.MetricView;
import tandem.improving.metrics.MonthSheet;
import tandem.platform.shared.When;

/**
 * A month to be entered or read.
 *
 * @param following null while it has not begun
 */
record MonthPage(
        MonthSheet sheet, YearMonth before, @Nullable YearMonth following, List<Row> rows) {
    private static final NumberText PERCENT = new NumberText("%");

    /** What became of a row. */
    enum State {
        EMPTY("off", "circle"),
        SAVED("done", "check-circle"),
        NOT_SAVED("late", "x-circle"),
        CONFLICT("late", "x-circle");

        private final String chip;
        private final String icon;

        State(String chip, String icon) {
            this.chip = chip;
            this.icon = icon;
        }

        public String chip() {
            return chip;
        }

        public String icon() {
            return icon;
        }

        public boolean isTroubled() {
            return this == NOT_SAVED || this == CONFLICT;
        }
    }

    /**
     * @param stored what somebody else saved meanwhile
     */
    record Row(
            MetricView metric,
            Count now,
            Count former,
            State state,
            EntryOutcome.@Nullable Stored stored) {
        /** "33.9%"; empty where there is nothing to divide. */
        public String makes() {
            return percent(now);
        }

        public String madeBefore() {
            return percent(former);
        }
    }

    static MonthPage of(
            MonthSheet sheet, BindingResult errors, Map<UUID, EntryOutcome.Stored> conflicts) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            var row = sheet.rows().get(i);
            var stored = conflicts.get(row.metric().id());
            var cell = "cells[" + i + "].";
            var wrong =
                    errors.hasFieldErrors(cell + "counted")
                            || errors.hasFieldErrors(cell + "outOf");
            rows.add(
                    new Row(
                            row.metric(),
                            row.now(),
                            row.before(),
                            stored != null
                                    ? State.CONFLICT
                                    : wrong
                                            ? State.NOT_SAVED
                                            : row.now().given() ? State.SAVED : State.EMPTY,
                            stored));
        }
        var next = sheet.month().plusMonths(1);
        return new MonthPage(
                sheet,
                sheet.month().minusMonths(1),
                next.atDay(1).isAfter(sheet.team().today()) ? null : next,
                rows);
    }

    /** Rows that were not saved. */
    public long troubles() {
        return rows.stream().filter(row -> row.state().isTroubled()).count();
    }

    /** "October 2026". */
    public String name() {
        return When.month(sheet.month());
    }

    public String nameBefore() {
        return When.month(before);
    }

    public String nameFollowing() {
        return following == null ? "" : When.month(following);
    }

    private static String percent(Count count) {
        var percent = count.percent();
        return percent == null ? "" : PERCENT.of(percent);
    }
}
