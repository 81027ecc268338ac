package tandem.improving.collaboratives.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityService;

/** The activity a collaborative grows from, by its title. */
@Component
class SourceActivities {
    private final ActivityService activities;

    SourceActivities(ActivityService activities) {
        this.activities = activities;
    }

    /** Null for none, and for one that is not there. */
    @Nullable String title(@Nullable UUID activityId) {
        return activityId == null ? null : activities.titles(List.of(activityId)).get(activityId);
    }
}
