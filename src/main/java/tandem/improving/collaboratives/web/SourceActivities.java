package tandem.improving.collaboratives.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The activity a collaborative grows from, by name. */
@Component
class SourceActivities {
    @Nullable String title(@Nullable UUID activityId) {
        return activityId == null ? null : activityId.toString();
    }
}
