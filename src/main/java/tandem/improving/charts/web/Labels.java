package tandem.improving.charts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Months and days in their usual American and ISO spellings, told as {@code 2026-11} and {@code
 * 2026-11-30}; only when every label of a series is one. Otherwise names stay as they are.
 */
final class Labels {
    private static final List<DateTimeFormatter> MONTHS =
            formats(
                    "uuuu-MM",
                    "uuuu/M",
                    "M/uuuu",
                    "MMM uuuu",
                    "MMMM uuuu",
                    "MMM-uuuu",
                    "MMM/uuuu",
                    "MMM-uu",
                    "MMM uu",
                    "MMM ''uu",
                    "MMM. uuuu",
                    "MMM. uu");
    private static final List<DateTimeFormatter> DAYS =
            formats(
                    "uuuu-MM-dd",
                    "uuuu/M/d",
                    "M/d/uuuu",
                    "M/d/uu",
                    "M-d-uuuu",
                    "d.M.uuuu",
                    "d-MMM-uuuu",
                    "d-MMM-uu",
                    "d MMM uuuu",
                    "MMM d, uuuu",
                    "MMMM d, uuuu",
                    "MMM d uuuu");

    private Labels() {}

    static List<String> of(List<String> labels) {
        var months = read(labels, MONTHS, YearMonth::from);
        if (months.isPresent()) {
            return months.get().stream().map(YearMonth::toString).toList();
        }
        var days = read(labels, DAYS, LocalDate::from);
        if (days.isEmpty()) {
            return labels;
        }
        var firsts = days.get().stream().allMatch(day -> day.getDayOfMonth() == 1);
        return days.get().stream()
                .map(day -> firsts ? YearMonth.from(day).toString() : day.toString())
                .toList();
    }

    private static <T> Optional<List<T>> read(
            List<String> labels, List<DateTimeFormatter> formats, TemporalQuery<T> query) {
        var read = labels.stream().flatMap(label -> parsed(label, formats, query)).toList();
        return read.isEmpty() || read.size() < labels.size() || repeats(read)
                ? Optional.empty()
                : Optional.of(read);
    }

    private static boolean repeats(List<?> read) {
        return new HashSet<>(read).size() < read.size();
    }

    private static <T> Stream<T> parsed(
            String label, List<DateTimeFormatter> formats, TemporalQuery<T> query) {
        for (var format : formats) {
            try {
                return Stream.of(format.parse(label, query));
            } catch (DateTimeException no) {
                // the next spelling
            }
        }
        return Stream.empty();
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return Stream.of(patterns)
                .map(pattern ->
                        new DateTimeFormatterBuilder()
                                .parseCaseInsensitive()
                                .append(twoDigitYears(pattern))
                                .toFormatter(Locale.US)
                                .withResolverStyle(ResolverStyle.SMART))
                .toList();
    }

    /** 26 is 2026, also in a spelling of which the year is not the end. */
    private static DateTimeFormatter twoDigitYears(String pattern) {
        if (pattern.contains("uuuu") || !pattern.contains("uu")) {
            return DateTimeFormatter.ofPattern(pattern, Locale.US);
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.substring(0, pattern.indexOf("uu")))
                .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                .toFormatter(Locale.US);
    }
}
