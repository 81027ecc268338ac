package tandem.learning.activities;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tandem.learning.activities.ListActivities.Shelf;

/**
 * A place in the list: what was last seen, and which way to go on. One that is not understood is
 * the beginning.
 */
record Cursor(@Nullable Instant at, @Nullable UUID id, boolean backward) {
    private static final Cursor START = new Cursor(null, null, false);

    static Cursor of(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split("_");
        if (parts.length != 3) {
            return START;
        }
        try {
            return new Cursor(
                    Instant.parse(parts[1]), UUID.fromString(parts[2]), parts[0].equals("b"));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            return START;
        }
    }

    StatementSpec bind(StatementSpec query) {
        return at == null || id == null
                ? query
                : query.param("at", at.atOffset(ZoneOffset.UTC)).param("id", id);
    }

    /** One row more than a page holds says that it goes on. */
    ActivityPage page(List<ActivitySummary> rows, Shelf shelf) {
        var more = rows.size() > ActivityCatalog.PAGE;
        var shown = more ? rows.subList(0, ActivityCatalog.PAGE) : rows;
        var inOrder = backward ? shown.reversed() : shown;
        if (inOrder.isEmpty()) {
            return new ActivityPage(inOrder, null, null);
        }
        return new ActivityPage(
                inOrder,
                (backward ? more : at != null) ? key("b", inOrder.getFirst(), shelf) : null,
                (backward || more) ? key("f", inOrder.getLast(), shelf) : null);
    }

    private static String key(String way, ActivitySummary row, Shelf shelf) {
        return way
                + "_"
                + (shelf == Shelf.DRAFTS ? row.createdAt() : row.overAt())
                + "_"
                + row.id();
    }
}
