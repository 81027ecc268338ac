package tandem.operations.admin.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.platform.shared.Section;

@Component
class AdministrationSection implements Section {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public String label() {
        return "admin.title";
    }

    @Override
    public String href() {
        return "/admin";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains("ADMIN");
    }
}
