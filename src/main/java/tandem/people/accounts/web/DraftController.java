package tandem.people.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Drafts;
import tandem.people.accounts.SignedIn;

/** Where a form sends itself while it is typed; the form's own page fills it in again. */
@Controller
@PreAuthorize("isAuthenticated()")
class DraftController {
    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/drafts/{form}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable String form, @SignedIn Actor actor, HttpServletRequest request) {
        drafts.save(actor.accountId(), form, typed(request));
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("_csrf");
        return fields;
    }
}
