package tandem.operations.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.operations.demo.DemoSignIn;
import tandem.people.accounts.SignIn;

/** Comes in as somebody of the demo by one press; there is no such door in a real installation. */
@Controller
@Profile("demo")
@PreAuthorize("permitAll()")
class DemoController {
    private final DemoSignIn demo;
    private final SignIn signIn;

    DemoController(DemoSignIn demo, SignIn signIn) {
        this.demo = demo;
        this.signIn = signIn;
    }

    @PostMapping("/demo/sign-in/{guise}")
    String comeIn(
            @PathVariable String guise, HttpServletRequest request, HttpServletResponse response) {
        var somebody = demo.as(guise);
        signIn.begin(somebody.actor(), request, response);
        return "redirect:" + somebody.leadsTo();
    }
}
