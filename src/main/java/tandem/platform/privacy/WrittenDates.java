package tandem.platform.privacy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them. A day is taken for a birthday when the text calls it one, or when it
 * is more than three years ago: work on quality speaks of days that are nearer, and of years.
 */
final class WrittenDates {
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

    private static final Pattern BORN =
            Pattern.compile(
                    "\\b(?:d\\.?o\\.?b\\b\\.?|date of birth|birth ?date|birthday|born)[^\\d\\n]{0,20}$",
                    CASE_INSENSITIVE);

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\w./-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\w/-])(?! ?(?:m?c?g|ml|units?|%|min|days?|weeks?|months?|patients?|visits?)\\b)",
                    CASE_INSENSITIVE);

    private static final Pattern ISO =
            Pattern.compile("(?<![\\w-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\w-])");

    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile(
                    "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b", CASE_INSENSITIVE);

    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + ",? (\\d{4})\\b",
                    CASE_INSENSITIVE);

    private static final Pattern DAY_OF_MONTH =
            Pattern.compile(
                    "(?<![\\w./-])(\\d{1,2})[/-](\\d{1,2})(?![\\w/-])|\\b" + MONTH + " \\d{1,2}\\b",
                    CASE_INSENSITIVE);

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));

    private WrittenDates() {}

    static List<Finding> ofBirth(String text, LocalDate today, Finding.Kind kind) {
        var found = new ArrayList<Finding>();
        for (var written : written(text, today)) {
            if (isCalledOne(text, written.place()) || written.day().isBefore(today.minusYears(3))) {
                found.add(new Finding(kind, written.place().start(), written.place().end()));
            }
        }
        DAY_OF_MONTH
                .matcher(text)
                .results()
                .filter(place -> isCalledOne(text, place))
                .map(place -> new Finding(kind, place.start(), place.end()))
                .filter(it -> found.stream().noneMatch(other -> other.start() == it.start()))
                .toList()
                .forEach(found::add);
        return found;
    }

    private record Written(MatchResult place, LocalDate day) {}

    private static List<Written> written(String text, LocalDate today) {
        var all = new ArrayList<Written>();
        NUMBERS.matcher(text)
                .results()
                .forEach(it -> numbers(it, today).ifPresent(day -> all.add(new Written(it, day))));
        ISO.matcher(text)
                .results()
                .forEach(it ->
                        day(it.group(1), it.group(2), it.group(3))
                                .ifPresent(day -> all.add(new Written(it, day))));
        MONTH_DAY_YEAR
                .matcher(text)
                .results()
                .forEach(it ->
                        day(it.group(3), month(it.group(1)), it.group(2))
                                .ifPresent(day -> all.add(new Written(it, day))));
        DAY_MONTH_YEAR
                .matcher(text)
                .results()
                .forEach(it ->
                        day(it.group(3), month(it.group(2)), it.group(1))
                                .ifPresent(day -> all.add(new Written(it, day))));
        return all;
    }

    /** Month first, as in the United States; day first where that alone is a day. */
    private static Optional<LocalDate> numbers(MatchResult it, LocalDate today) {
        var year = it.group(4).length() == 4 ? it.group(4) : century(it, today);
        if (year == null) {
            return Optional.empty();
        }
        return day(year, it.group(1), it.group(3)).or(() -> day(year, it.group(3), it.group(1)));
    }

    /** Two digits are a year only between slashes; next year's belong to this century. */
    private static @Nullable String century(MatchResult it, LocalDate today) {
        if (!it.group(2).equals("/")) {
            return null;
        }
        var thisOne = today.getYear() / 100 * 100 + Integer.parseInt(it.group(4));
        return String.valueOf(thisOne > today.getYear() + 1 ? thisOne - 100 : thisOne);
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(year),
                                    Integer.parseInt(month),
                                    Integer.parseInt(day)))
                    .filter(it -> it.getYear() >= 1890);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isCalledOne(String text, MatchResult place) {
        return BORN.matcher(text.substring(Math.max(0, place.start() - 36), place.start())).find();
    }
}
