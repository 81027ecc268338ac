package tandem.places.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.shared.When;

/**
 * What waits for the CE office.
 *
 * @param today in the provider's zone
 */
public record Worklist(LocalDate today, List<Group> groups) {
    public Worklist {
        groups = List.copyOf(groups);
    }

    /** What sort of thing waits; texts: message keys {@code office.<kind>…}. In this order. */
    public enum Kind {
        CLAIM,
        LATE,
        LISTED,
        UNCONFIRMED,
        BIAS,
        MAIL
    }

    /**
     * All that waits of one kind.
     *
     * @param count how many; {@code rows} holds the oldest of them
     */
    public record Group(Kind kind, int count, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line: what waits, why, since when, and where it is decided.
     *
     * @param details of the sentence {@code office.<kind>.what}
     * @param why words that stand under it; empty where there are none
     * @param href where it is decided; null where a button does it
     * @param subject the mail that a button sends again; null elsewhere
     */
    public record Row(
            Kind kind,
            List<Object> details,
            String why,
            Instant since,
            ZoneId zone,
            @Nullable String href,
            @Nullable UUID subject) {
        /** The day, in the session's or the provider's zone. */
        public String sinceDay() {
            return When.day(LocalDate.ofInstant(since, zone));
        }

        public Object[] args() {
            return details.toArray();
        }
    }

    public int count() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    public String day() {
        return When.longDay(today);
    }
}
