package tandem.improving.collaboratives.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityCatalog;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.ListActivities;
import tandem.learning.activities.ListActivities.Shelf;
import tandem.platform.shared.Option;

/** The activity a collaborative grows from, by its title. */
@Component
class SourceActivities {
    private static final int FOUND = 8;

    private final ActivityService activities;
    private final ActivityCatalog catalog;

    SourceActivities(ActivityService activities, ActivityCatalog catalog) {
        this.activities = activities;
        this.catalog = catalog;
    }

    /** Null for none, and for one that is not there. */
    @Nullable String title(@Nullable UUID activityId) {
        return activityId == null ? null : activities.titles(List.of(activityId)).get(activityId);
    }

    /** The chosen one, then what a search finds; nothing is found by a blank text. */
    List<Option> options(@Nullable UUID chosen, @Nullable String text) {
        var title = title(chosen);
        var first =
                chosen == null || title == null
                        ? Stream.<Option>empty()
                        : Stream.of(new Option(chosen.toString(), title));
        return Stream.concat(first, found(text)).distinct().toList();
    }

    private Stream<Option> found(@Nullable String text) {
        return text == null || text.isBlank()
                ? Stream.empty()
                : Stream.of(Shelf.UPCOMING, Shelf.PAST)
                        .flatMap(shelf ->
                                catalog
                                        .list(new ListActivities(shelf, text, null), null)
                                        .activities()
                                        .stream())
                        .limit(FOUND)
                        .map(it -> new Option(it.id().toString(), it.title()));
    }
}
