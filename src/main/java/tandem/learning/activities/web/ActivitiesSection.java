package tandem.learning.activities.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.platform.shared.Section;

/** "Activities" in the menu, for everybody. */
@Component
class ActivitiesSection implements Section {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public String label() {
        return "activities.title";
    }

    @Override
    public String href() {
        return "/activities";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return true;
    }
}
