package tandem.learning.activities;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.NotFound;

/** Opens an activity for a change by CE staff, and keeps a published one publishable after it. */
@Component
class ActivityEditor {
    private final ActivityRepository activities;
    private final ActivityReader reader;
    private final EntityManager entities;

    ActivityEditor(ActivityRepository activities, ActivityReader reader, EntityManager entities) {
        this.activities = activities;
        this.reader = reader;
        this.entities = entities;
    }

    static boolean mayEdit(Actor actor) {
        return actor.is(Role.CE_STAFF) || actor.is(Role.CE_DIRECTOR);
    }

    static void requireStaff(Actor actor) {
        if (!mayEdit(actor)) {
            throw new AccessDeniedException("Only CE staff change activities");
        }
    }

    /** Whoever changes a part of the same activity waits until this transaction ends. */
    Activity open(UUID activityId, Actor actor) {
        requireStaff(actor);
        return activities
                .findById(activityId)
                .orElseThrow(() -> new NotFound("Activity", activityId));
    }

    /** The version moves on although only something beside the activity changed. */
    void touch(Activity activity) {
        entities.lock(activity, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Activity add(Activity activity) {
        return activities.saveAndFlush(activity);
    }

    /**
     * @throws NotPublishable when the activity is published and could not be, as it is now
     */
    void done(Activity activity) {
        if (activity.state() == ActivityState.PUBLISHED) {
            publishable(activity);
        }
    }

    /**
     * @throws NotPublishable when something is missing
     */
    ActivityView publishable(Activity activity) {
        activities.flush();
        var view = reader.activity(activity.id()).orElseThrow();
        var blockers = Blockers.of(view);
        if (!blockers.isEmpty()) {
            throw new NotPublishable(blockers);
        }
        return view;
    }
}
