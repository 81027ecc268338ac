package tandem.improving.toolkit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityPanel;
import tandem.people.accounts.Actor;

/** "Tools you take home" on the page of the activity they come with. */
@Component
@Order(10)
class ToolsOnActivityPage implements ActivityPanel {
    private final ArtifactService artifacts;

    ToolsOnActivityPage(ArtifactService artifacts) {
        this.artifacts = artifacts;
    }

    /** What the panel draws. */
    public record Tools(UUID activityId, List<ArtifactView> artifacts) {}

    @Override
    public String fragment() {
        return "toolkit/panel";
    }

    @Override
    public @Nullable Tools view(UUID activityId, @Nullable Actor actor) {
        var tools = artifacts.ofActivity(activityId);
        return tools.isEmpty() ? null : new Tools(activityId, tools);
    }
}
