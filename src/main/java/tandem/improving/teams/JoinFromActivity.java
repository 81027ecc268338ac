package tandem.improving.teams;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.learning.activities.ActivityPanel;
import tandem.people.accounts.Actor;

/** Where an activity leads, on its page, while people may join. */
@Component
@Order(30)
class JoinFromActivity implements ActivityPanel {
    private final EnrollmentService enrollments;

    JoinFromActivity(EnrollmentService enrollments) {
        this.enrollments = enrollments;
    }

    public record LeadsTo(List<CollaborativeView> open) {}

    @Override
    public String fragment() {
        return "teams/from-activity";
    }

    /** The same for everybody: who has joined already finds her place behind the link. */
    @Override
    public @Nullable Record view(UUID activityId, @Nullable Actor actor) {
        var open = enrollments.openAfter(Set.of(activityId), null);
        return open.isEmpty() ? null : new LeadsTo(open);
    }
}
