package tandem.improving.charts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tandem.improving.charts.Point;

class PastedRowsTests {
    @Test
    void aBlockFromASpreadsheetLosesItsHeaderAndKeepsItsGaps() {
        var rows =
                PastedRows.of(
                        "Month\tReferred\tSeen\nJan 2026\t30\t119\nFeb 2026\t\t\n3/2026\t1,020\t1,119\n");
        assertThat(rows.faults()).isEmpty();
        assertThat(rows.points())
                .containsExactly(
                        Point.of("2026-01", 30, 119),
                        Point.of("2026-02", null, null),
                        Point.of("2026-03", 1020, 1119));
        assertThat(rows.proportions()).isTrue();
    }

    @Test
    void semicolonsAndDecimalCommas() {
        assertThat(PastedRows.of("a;12,5\nb;1.013,25\nc;-\n").points())
                .containsExactly(Point.of("a", 12.5), Point.of("b", 1013.25), Point.of("c", null));
    }

    @Test
    void commasQuotesAndPercent() {
        assertThat(PastedRows.of("\"2025-01\",25%\n2025-02,30%\n").points())
                .containsExactly(Point.of("2025-01", 25), Point.of("2025-02", 30));
    }

    @Test
    void typedWithSpaces() {
        assertThat(PastedRows.of("Sep 2024 19\nOct 2024 21\n").points())
                .containsExactly(Point.of("2024-09", 19), Point.of("2024-10", 21));
    }

    @Test
    void oneColumnIsNumbered() {
        assertThat(PastedRows.of("Days\n19\n21\n").points())
                .containsExactly(Point.of("1", 19), Point.of("2", 21));
    }

    @Test
    void firstOfTheMonthIsAMonthAndOtherDaysAreDays() {
        assertThat(PastedRows.of("9/1/2024\t1\n10/1/2024\t2\n").points())
                .extracting(Point::x)
                .containsExactly("2024-09", "2024-10");
        assertThat(PastedRows.of("9/2/24\t1\n9/9/24\t2\n").points())
                .extracting(Point::x)
                .containsExactly("2024-09-02", "2024-09-09");
    }

    @Test
    void aRowThatIsNoNumberIsNamedByItsLine() {
        var rows = PastedRows.of("Jan\t3\n\nFeb\tabc\nMar\t4\nMar\t5\n");
        assertThat(rows.faults())
                .containsExactly(
                        new PastedRows.Fault(3, "Feb\tabc", "charts.row.noNumber", List.of("abc")),
                        new PastedRows.Fault(5, "Mar\t5", "charts.row.twice", List.of("Mar", 4)));
    }

    @RepeatedTest(200)
    void whateverIsPastedIsReadOrNamed(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("0123456789,.;\t\n -%\"aNÅ\u00a0−/".charAt(random.nextInt(25)));
        }
        assertThat(PastedRows.of(text.toString())).isNotNull();
    }
}
