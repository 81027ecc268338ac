package tandem.operations.demo.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tandem.operations.demo.Bench;
import tandem.operations.demo.DemoSignIn;
import tandem.people.accounts.SignIn;
import tandem.platform.shared.NotFound;

/**
 * The door of {@code bench/run}: in the demo alone, from its own machine alone, by POST with the
 * token of a page alone. Answers are lines of {@code name=value}.
 */
@Controller
@Profile("demo")
@PreAuthorize("permitAll()")
class BenchController {
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_ACTIVITIES = 200_000;

    private final Bench bench;
    private final DemoSignIn demo;
    private final SignIn signIn;

    BenchController(Bench bench, DemoSignIn demo, SignIn signIn) {
        this.bench = bench;
        this.demo = demo;
        this.signIn = signIn;
    }

    /** Before every handler here. For everybody else there is no such address. */
    @ModelAttribute
    void onlyFromThisMachine(HttpServletRequest request) {
        if (!Neighbor.asks(request)) {
            throw new NotFound("Page", request.getRequestURI());
        }
    }

    @PostMapping(path = "/demo/bench/rows", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String layOut(@RequestParam int people) {
        var rows = bench.layOut(Math.clamp(people, 1, MOST_PEOPLE));
        var one =
                Stream.of(
                        "code=" + rows.code(),
                        "activity=" + rows.activityId(),
                        "collaborative=" + rows.teams().getFirst().collaborativeId(),
                        "pid=" + rows.pid(),
                        "backendPid=" + rows.backendPid());
        var teams = rows.teams().stream().map(it -> "team=" + it.id() + " " + it.lead());
        var members = rows.members().stream().map(it -> "member=" + it);
        return Stream.of(one, teams, members).flatMap(it -> it).collect(joining("\n"));
    }

    @PostMapping("/demo/bench/activities")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void fillList(@RequestParam int count) {
        bench.fillList(Math.clamp(count, 1, MOST_ACTIVITIES));
    }

    @PostMapping(path = "/demo/bench/counts", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String counts() {
        return bench.counts().entrySet().stream().map(String::valueOf).collect(joining("\n"));
    }

    /** As one of the people laid out, or as somebody of the demo's story. */
    @PostMapping("/demo/bench/sign-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(
            @RequestParam String address,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.begin(demo.at(address), request, response);
        request.getSession().setMaxInactiveInterval((int) Bench.SIGNED_IN.toSeconds());
    }

    @PostMapping("/demo/bench/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        bench.remove();
    }
}
