package tandem.improving.collaboratives.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.platform.shared.Section;

/** In the menu of whoever has signed in. */
@Component
class CollaborativesSection implements Section {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public String label() {
        return "collaboratives.title";
    }

    @Override
    public String href() {
        return "/collaboratives";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return !roles.isEmpty();
    }
}
