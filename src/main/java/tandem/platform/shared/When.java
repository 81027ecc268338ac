package tandem.platform.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Days and moments as people read them, in US English, the zone always named: "Thu, Jan 14, 2027,
 * 9:00 a.m. Eastern". An instant never loses its zone, so a date never shifts.
 */
public final class When {
    private static final DateTimeFormatter DAY = pattern("EEE, MMM d, uuuu");
    private static final DateTimeFormatter LONG_DAY = pattern("EEEE, MMMM d, uuuu");
    private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
    private static final DateTimeFormatter CLOCK = pattern("h:mm");
    private static final DateTimeFormatter ZONE = pattern("vvvv");

    private When() {}

    /** "Thu, Jan 14, 2027". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Thursday, January 14, 2027". */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** "January 2027", of any day in it. */
    public static String month(TemporalAccessor day) {
        return MONTH.format(day);
    }

    /** "Thu, Jan 14, 2027, 9:00 a.m. Eastern". */
    public static String at(Instant moment, ZoneId zone) {
        var there = moment.atZone(zone);
        return day(there.toLocalDate()) + ", " + clock(there, true) + " " + zone(zone);
    }

    /** "9:00 a.m. Eastern", for what happens on a day already named. */
    public static String time(Instant moment, ZoneId zone) {
        return clock(moment.atZone(zone), true) + " " + zone(zone);
    }

    /** "Thursday, January 14, 2027, noon–1:30 p.m. Eastern"; two days where it ends on another. */
    public static String span(Instant from, Instant to, ZoneId zone) {
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var oneDay = start.toLocalDate().equals(end.toLocalDate());
        var sameHalf = oneDay && (start.getHour() < 12) == (end.getHour() < 12);
        return longDay(start.toLocalDate())
                + ", "
                + clock(start, !sameHalf)
                + (oneDay ? "–" : " to " + longDay(end.toLocalDate()) + ", ")
                + clock(end, true)
                + " "
                + zone(zone);
    }

    /** "Eastern", the same in summer and winter. */
    public static String zone(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                ? zone.normalized().getId().replace("Z", "UTC")
                : ZONE.withZone(zone).format(Instant.EPOCH).replaceFirst(" Time$", "");
    }

    private static String clock(ZonedDateTime moment, boolean half) {
        if (moment.getHour() == 12 && moment.getMinute() == 0) {
            return "noon";
        }
        var digits = CLOCK.format(moment);
        return half ? digits + (moment.getHour() < 12 ? " a.m." : " p.m.") : digits;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }
}
