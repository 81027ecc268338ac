package tandem.learning.activities.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.EditingFrames;
import tandem.learning.activities.Scheduling;
import tandem.learning.activities.SessionView;
import tandem.learning.activities.web.EditingPages.Part;
import tandem.learning.activities.web.EditingPages.Stale;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Drafted;
import tandem.people.accounts.SignedIn;
import tandem.people.organizations.ProviderService;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.Option;

/** When and where it is taught, what of it carries credit, when a room may be checked into. */
@Controller
@RequestMapping("/activities/{activityId}/sessions")
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class ActivitySessionController {
    private static final Part LIST = new Part("activities/sessions", "/sessions");
    private static final Part NEW = new Part("activities/session-new", "/sessions");
    private static final Part EDIT = new Part("activities/session", "/sessions");

    private final Scheduling scheduling;
    private final ProviderService providers;
    private final EditingPages pages;

    ActivitySessionController(
            Scheduling scheduling, ProviderService providers, EditingFrames frames) {
        this.scheduling = scheduling;
        this.providers = providers;
        this.pages = new EditingPages(frames);
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID activityId, @SignedIn Actor actor) {
        return pages.show(LIST, activityId, actor, SessionList::of);
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID activityId, @SignedIn Actor actor) {
        var zone = providers.provider().zone();
        return choices(
                pages.show(NEW, activityId, actor, with -> SessionForm.blank(with.title(), zone)),
                SessionForm.blank("", zone));
    }

    @PostMapping("/new")
    ModelAndView plan(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var planned = new UUID[1];
        var attempt =
                Attempt.at(
                        errors, () -> planned[0] = scheduling.plan(form.toPlan(activityId), actor));
        return attempt.done()
                ? EditingPages.saved(activityId, "/sessions/" + planned[0], flash)
                : choices(
                        pages.again(NEW, activityId, actor, attempt, stored -> new Stale(form, "")),
                        form);
    }

    @Drafted(form = "agenda", below = "/agenda")
    @GetMapping("/{sessionId}")
    ModelAndView show(
            @PathVariable UUID activityId, @PathVariable UUID sessionId, @SignedIn Actor actor) {
        var page =
                pages.show(
                        EDIT, activityId, actor, with -> SessionForm.of(session(with, sessionId)));
        var session = session(EditingPages.activity(page), sessionId);
        page.addObject("agenda", AgendaForm.of(session));
        return choices(
                page.addObject("meeting", SessionList.Row.of(session)), SessionForm.of(session));
    }

    @PostMapping("/{sessionId}")
    ModelAndView change(
            @PathVariable UUID activityId,
            @PathVariable UUID sessionId,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt = Attempt.at(errors, () -> scheduling.change(form.toChange(sessionId), actor));
        if (attempt.done()) {
            return EditingPages.saved(activityId, "/sessions/" + sessionId, flash);
        }
        var page =
                pages.again(
                        EDIT,
                        activityId,
                        actor,
                        attempt,
                        with -> {
                            var stored = session(with, sessionId);
                            return new Stale(
                                    form.onTopOf(stored), SessionList.Row.of(stored).asText());
                        });
        var session = session(EditingPages.activity(page), sessionId);
        page.addObject("agenda", AgendaForm.of(session));
        return choices(page.addObject("meeting", SessionList.Row.of(session)), form);
    }

    @Drafted(form = "agenda", below = "/agenda")
    @PostMapping("/{sessionId}/agenda")
    ModelAndView setAgenda(
            @PathVariable UUID activityId,
            @PathVariable UUID sessionId,
            @Valid @ModelAttribute("agenda") AgendaForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var page =
                pages.show(
                        EDIT, activityId, actor, with -> SessionForm.of(session(with, sessionId)));
        var session = session(EditingPages.activity(page), sessionId);
        var command = form.toCommand(session, errors);
        var attempt = Attempt.at(errors, () -> scheduling.setAgenda(command, actor));
        if (attempt.done()) {
            return EditingPages.saved(activityId, "/sessions/" + sessionId, flash);
        }
        page.setStatus(attempt.status());
        if (attempt.stale()) {
            page.addObject("agenda", form.onTopOf(session));
            page.addObject("storedAgenda", AgendaForm.of(session).asText().lines().toList());
        }
        return choices(
                page.addObject("meeting", SessionList.Row.of(session)), SessionForm.of(session));
    }

    @PostMapping("/{sessionId}/removal")
    ModelAndView remove(
            @PathVariable UUID activityId,
            @PathVariable UUID sessionId,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        scheduling.remove(sessionId, actor);
        return EditingPages.saved(activityId, LIST.path(), flash);
    }

    /** A session of another activity is none. */
    private static SessionView session(ActivityView activity, UUID sessionId) {
        return activity.session(sessionId).orElseThrow(() -> new NotFound("Session", sessionId));
    }

    private ModelAndView choices(ModelAndView page, SessionForm form) {
        List<Option> faculty =
                EditingPages.activity(page).people().stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList();
        var own = form.zone() == null ? providers.provider().zone() : form.zone();
        return page.addObject("zones", Zones.options(own)).addObject("people", faculty);
    }
}
