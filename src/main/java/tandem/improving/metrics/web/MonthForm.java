package tandem.improving.metrics.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tandem.improving.metrics.EnterMonth;
import tandem.improving.metrics.MonthSheet;
import tandem.platform.privacy.NotFreeText;

/** A month as typed: a row a metric, in the order of the sheet. */
record MonthForm(@Valid @Nullable List<Cell> cells) {
    /** More people than any team sees in a month. */
    private static final int MOST = 10_000_000;

    /**
     * @param seen the revision that was shown
     */
    record Cell(
            @NotNull @Nullable UUID metricId,
            int seen,
            @NotFreeText @Nullable String counted,
            @NotFreeText @Nullable String outOf) {
        static Cell of(MonthSheet.Row row) {
            var now = row.now();
            return new Cell(
                    row.metric().id(),
                    now.revision(),
                    text(now.numerator()),
                    text(now.denominator()));
        }

        Cell onTopOf(int revision) {
            return new Cell(metricId, revision, counted, outOf);
        }

        private static String text(@Nullable Integer number) {
            return number == null ? "" : number.toString();
        }
    }

    static MonthForm of(MonthSheet sheet) {
        return new MonthForm(sheet.rows().stream().map(Cell::of).toList());
    }

    List<Cell> typed() {
        return cells == null ? List.of() : cells;
    }

    /** Reports what is wrong at its field and answers the rows that can be saved. */
    List<EnterMonth.Entry> check(Errors errors) {
        var entries = new ArrayList<EnterMonth.Entry>();
        for (int i = 0; i < typed().size(); i++) {
            var cell = typed().get(i);
            var row = new Row(i, errors);
            var counted = row.number("counted", cell.counted());
            var outOf = row.number("outOf", cell.outOf());
            if (row.right(counted, outOf) && cell.metricId() != null) {
                entries.add(new EnterMonth.Entry(cell.metricId(), cell.seen(), counted, outOf));
            }
        }
        return entries;
    }

    /** One row on its way to two numbers. */
    private static final class Row {
        private final int index;
        private final Errors errors;
        private boolean wrong;

        Row(int index, Errors errors) {
            this.index = index;
            this.errors = errors;
        }

        /** Spaces and commas between thousands are no fault. */
        @Nullable Integer number(String field, @Nullable String typed) {
            var digits = typed == null ? "" : typed.replaceAll("[\\s,\\u00a0]", "");
            if (digits.isEmpty()) {
                return null;
            }
            if (!digits.matches("[0-9]+")) {
                reject(field, "metrics.month.notWhole", digits);
                return null;
            }
            if (digits.length() > 9 || Integer.parseInt(digits) > MOST) {
                reject(field, "metrics.month.tooLarge", MOST);
                return null;
            }
            return Integer.valueOf(digits);
        }

        boolean right(@Nullable Integer counted, @Nullable Integer outOf) {
            if (!wrong && (counted == null) != (outOf == null)) {
                reject(counted == null ? "counted" : "outOf", "metrics.month.half");
            } else if (counted != null && outOf != null && counted > outOf) {
                reject("counted", "metrics.month.above");
            }
            return !wrong;
        }

        private void reject(String field, String key, Object... details) {
            wrong = true;
            errors.rejectValue("cells[" + index + "]." + field, key, details, null);
        }
    }
}
