package tandem.places.office.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.platform.shared.Section;

/** "CE office" in the menu of those who work there. */
@Component
class OfficeSection implements Section {
    @Override
    public int order() {
        return 40;
    }

    @Override
    public String label() {
        return "office.title";
    }

    @Override
    public String href() {
        return "/office";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains("CE_STAFF") || roles.contains("CE_DIRECTOR");
    }
}
