package tandem.improving.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the places of an axis are called. Labels are never computed with; but where every one is a
 * month or a day, it is said as people say it.
 */
final class AxisLabels {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter MONTH_NAME =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.US);
    private static final DateTimeFormatter SHORT_MONTH =
            DateTimeFormatter.ofPattern("MMM", Locale.US);
    private static final DateTimeFormatter DAY_NAME =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("MMM d", Locale.US);

    private enum Kind {
        MONTHS,
        DAYS,
        NAMES
    }

    /**
     * @param bottom the year, under the first tick of each; empty otherwise
     */
    record Tick(String top, String bottom) {}

    private final List<String> labels;
    private final Kind kind;
    private final boolean asSent;

    private AxisLabels(List<String> labels, boolean asSent) {
        this.labels = labels;
        this.asSent = asSent;
        this.kind =
                labels.stream().allMatch(MONTH.asMatchPredicate())
                        ? Kind.MONTHS
                        : labels.stream().allMatch(AxisLabels::isDay) ? Kind.DAYS : Kind.NAMES;
    }

    static AxisLabels of(Answer answer, boolean asSent) {
        return new AxisLabels(answer.points().stream().map(Answer.Plotted::x).toList(), asSent);
    }

    /** "12 months", "1 point". */
    String count(int number) {
        return number + " " + noun(number);
    }

    String noun(int number) {
        return (kind == Kind.MONTHS ? "month" : "point") + (number == 1 ? "" : "s");
    }

    boolean months() {
        return kind == Kind.MONTHS;
    }

    /** In a sentence: "Sep 2025". */
    String say(int index) {
        var label = labels.get(index - 1);
        return asSent
                ? label
                : switch (kind) {
                    case MONTHS -> YearMonth.parse(label).format(MONTH_NAME);
                    case DAYS -> LocalDate.parse(label).format(DAY_NAME);
                    case NAMES -> label;
                };
    }

    String shortly(int index) {
        var label = labels.get(index - 1);
        return switch (kind) {
            case MONTHS -> YearMonth.parse(label).format(SHORT_MONTH);
            case DAYS -> LocalDate.parse(label).format(SHORT_DAY);
            case NAMES -> label.length() > 12 ? label.substring(0, 11) + "…" : label;
        };
    }

    /** A stretch of the axis: "Sep 2025 to Aug 2026". */
    String from(int first, int last) {
        return first == last ? say(first) : say(first) + " to " + say(last);
    }

    String year(int index) {
        return kind == Kind.NAMES ? "" : labels.get(index - 1).substring(0, 4);
    }

    private static boolean isDay(String label) {
        try {
            return DAY.matcher(label).matches() && LocalDate.parse(label).getYear() >= 0;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }
}
