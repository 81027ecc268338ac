package tandem.people.accounts.web;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Drafts;
import tandem.people.accounts.SignedIn;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;

/** Where a form sends itself while it is typed; the form's own page fills it in again. */
@Controller
@PreAuthorize("isAuthenticated()")
class DraftController {
    /** Names the form; its address. */
    static final String FORM = "_draft";

    private static final Set<String> NOT_TYPED =
            Set.of("_csrf", FORM, "_kept", "continueTo", "later", "next", "notAPatient");

    /** A pause of a second and a half comes before each, and somebody may write in two windows. */
    private static final Limit SAVES = new Limit("draft", 60, Duration.ofMinutes(1));

    private final Drafts drafts;
    private final Limits limits;
    private final Clock clock;

    DraftController(Drafts drafts, Limits limits, Clock clock) {
        this.drafts = drafts;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param later the button of a browser without scripts, which then goes on to {@code
     *     continueTo}; a script gets the line that says when it was kept
     */
    @PostMapping("/drafts")
    ModelAndView save(
            @RequestParam(FORM) String form,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable String later,
            @RequestParam(required = false) @Nullable String continueTo,
            @SignedIn Actor actor) {
        limits.takeOrRefuse(SAVES, actor.accountId().toString());
        var kept = drafts.save(actor.accountId(), form, typed(fields));
        if (later != null) {
            return kept
                    ? new ModelAndView(Arrival.toPath(continueTo))
                    : new ModelAndView("error/413", CONTENT_TOO_LARGE);
        }
        return kept
                ? new ModelAndView("fragments/draft :: line", "at", clock.instant())
                : new ModelAndView("fragments/draft :: tooLong", CONTENT_TOO_LARGE);
    }

    @PostMapping("/drafts/removal")
    String discard(
            @RequestParam(FORM) String form,
            @RequestParam(required = false) @Nullable String continueTo,
            @SignedIn Actor actor) {
        drafts.drop(actor.accountId(), form);
        return Arrival.toPath(continueTo);
    }

    private static Map<String, List<String>> typed(MultiValueMap<String, String> fields) {
        var typed = new LinkedHashMap<String, List<String>>(fields);
        typed.keySet().removeAll(NOT_TYPED);
        return typed;
    }
}
