package tandem.places.pathway.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.platform.shared.Section;

@Component
class PathwaySection implements Section {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "pathway.title";
    }

    @Override
    public String href() {
        return "/me";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return !roles.isEmpty();
    }
}
