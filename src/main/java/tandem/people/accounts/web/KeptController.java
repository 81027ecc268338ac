package tandem.people.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Resumption;
import tandem.people.accounts.SignedIn;

/** What she had sent when her sign-in was over, with the button that sends it again. */
@Controller
@PreAuthorize("isAuthenticated()")
class KeptController {
    private final Resumption resumption;

    KeptController(Resumption resumption) {
        this.resumption = resumption;
    }

    @GetMapping("/sign-in/kept")
    ModelAndView show(@SignedIn Actor actor, HttpServletRequest request) {
        return resumption
                .find(request, actor)
                .map(form -> new ModelAndView("accounts/kept", Map.of("kept", form)))
                .orElseGet(() -> new ModelAndView(Arrival.toPath(null)));
    }

    @PostMapping("/sign-in/kept/removal")
    String drop(HttpServletRequest request, HttpServletResponse response) {
        resumption.drop(request, response);
        return Arrival.toPath(null);
    }
}
