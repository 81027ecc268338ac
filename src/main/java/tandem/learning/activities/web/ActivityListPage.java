package tandem.learning.activities.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.learning.activities.ActivityPage;
import tandem.learning.activities.ActivitySummary;
import tandem.learning.activities.ListActivities.Shelf;
import tandem.platform.shared.When;

/**
 * A page of the list, its addresses with it.
 *
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 */
record ActivityListPage(
        Shelf shelf, String q, List<Row> rows, @Nullable String previous, @Nullable String next) {
    /**
     * @param when empty while no session is planned
     * @param place empty when it is online only
     */
    record Row(
            UUID id,
            String title,
            String when,
            String place,
            int sessions,
            boolean running,
            @Nullable BigDecimal credit) {
        static Row of(ActivitySummary activity) {
            return new Row(
                    activity.id(),
                    activity.title(),
                    when(activity),
                    activity.place(),
                    activity.sessions(),
                    activity.running(),
                    activity.credit());
        }

        private static String when(ActivitySummary activity) {
            return activity.startsAt() == null || activity.zone() == null
                    ? ""
                    : When.at(activity.startsAt(), activity.zone());
        }
    }

    static ActivityListPage of(ActivityPage page, Shelf shelf, String q) {
        return new ActivityListPage(
                shelf,
                q,
                page.activities().stream().map(Row::of).toList(),
                address(shelf, q, page.previous()),
                address(shelf, q, page.next()));
    }

    private static @Nullable String address(Shelf shelf, String q, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/activities")
                        .queryParam("shelf", shelf)
                        .queryParam("q", "{q}")
                        .queryParam("at", "{cursor}")
                        .encode()
                        .buildAndExpand(q, cursor)
                        .toUriString();
    }
}
