package tandem.learning.activities;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.ListActivities.Shelf;
import tandem.people.accounts.Actor;

/** The list of activities: one statement a page, paged by key, however many there are. */
@Service
@Transactional(readOnly = true)
public class ActivityCatalog {
    static final int PAGE = 20;

    /** Sorted and cut before anything is joined, so that a page costs twenty rows. */
    private static final String LIST =
            """
            select a.id, a.title, a.state, a.created_at, a.starts_at, a.over_at, s.zone, s.place, s.sessions, s.running,
                   o.designated
            from (select * from activities.activity where %s %s order by %s limit %d) a
            left join lateral (
                select min(zone) filter (where starts_at = a.starts_at) as zone,
                       min(place) filter (where starts_at = a.starts_at) as place, count(*) as sessions,
                       coalesce(bool_or(:now between starts_at - make_interval(mins => opens_before_start) and greatest(
                           ends_at, starts_at + make_interval(mins => closes_after_start + grace))), false) as running
                from activities.session where activity_id = a.id) s on true
            left join activities.credit_offer o on o.activity_id = a.id and o.credit_type = 'AMA_PRA_1'
            order by %s
            """;

    private static final String WORDS =
            "and words @@ (to_tsquery('english', :text) || to_tsquery('simple', :text))";

    private final JdbcClient db;
    private final Clock clock;

    ActivityCatalog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Drafts are listed for CE staff alone; for everybody else that shelf is empty. */
    public ActivityPage list(ListActivities wanted, @Nullable Actor actor) {
        var shelf = wanted.shelf();
        var cursor = Cursor.of(wanted.cursor());
        var text = words(wanted.text());
        if (shelf == Shelf.DRAFTS && (actor == null || !ActivityEditor.mayEdit(actor))) {
            return new ActivityPage(List.of(), null, null);
        }
        var key = shelf == Shelf.DRAFTS ? "created_at" : "over_at";
        var down = (shelf != Shelf.UPCOMING) != cursor.backward();
        var where = where(shelf) + (text.isEmpty() ? "" : WORDS);
        var from =
                cursor.at() == null
                        ? ""
                        : "and (%s, id) %s (:at, :id)".formatted(key, down ? "<" : ">");
        var order = down ? "%1$s desc, id desc".formatted(key) : "%1$s, id".formatted(key);
        var sql =
                LIST.formatted(
                        where,
                        from,
                        order,
                        PAGE + 1,
                        order.replace(key, "a." + key).replace(" id", " a.id"));
        var rows =
                cursor.bind(
                                db.sql(sql)
                                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                        .param("text", text))
                        .query(ActivityCatalog::row)
                        .list();
        return cursor.page(rows, shelf);
    }

    private static String where(Shelf shelf) {
        return switch (shelf) {
            case UPCOMING -> "state = 'PUBLISHED' and over_at >= :now ";
            case PAST -> "state = 'PUBLISHED' and over_at < :now ";
            case DRAFTS -> "state = 'DRAFT' ";
        };
    }

    /** Every word, begun or whole: {@code diab:* & refer:*}. */
    private static String words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    private static ActivitySummary row(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        var place = row.getString("place");
        return new ActivitySummary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                ActivityState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "starts_at"),
                instant(row, "over_at"),
                zone == null ? null : ZoneId.of(zone),
                row.getInt("sessions"),
                row.getBoolean("running"),
                place == null ? "" : place,
                row.getObject("designated", BigDecimal.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
