package tandem.learning.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.accounts.Actor;

/**
 * What a later feature shows on an activity's page. Implemented there, placed by {@code @Order}.
 */
public interface ActivityPanel {
    /** The template whose fragment {@code panel(view)} draws it. */
    String fragment();

    /**
     * @param actor null for someone who has not signed in
     * @return null when there is nothing to show
     */
    @Nullable Record view(UUID activityId, @Nullable Actor actor);
}
