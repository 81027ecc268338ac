package tandem.improving.teams;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.learning.attendance.VisitFollower;
import tandem.people.accounts.Actor;

/**
 * What was wished in a visit takes effect once the visit is somebody's. It was wished while joining
 * was open, so that a later day changes nothing; and a name taken meanwhile becomes an ask, because
 * nothing here may keep her from her visit.
 */
@Component
class OnVisitAttached implements VisitFollower {
    private final SetAside setAside;
    private final Joining joining;

    OnVisitAttached(SetAside setAside, Joining joining) {
        this.setAside = setAside;
        this.joining = joining;
    }

    @Override
    public void attached(UUID visitId, Actor actor) {
        setAside.take(visitId).ifPresent(wish -> joining.take(wish, actor));
    }
}
