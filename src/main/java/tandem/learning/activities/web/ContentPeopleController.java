package tandem.learning.activities.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.ContentPeople;
import tandem.learning.activities.ContentRole;
import tandem.learning.activities.EditingFrames;
import tandem.learning.activities.PersonView;
import tandem.learning.activities.web.EditingPages.Part;
import tandem.learning.activities.web.EditingPages.Stale;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Person;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.NotFound;

/** Who controls what is taught, and what each of them disclosed. */
@Controller
@RequestMapping("/activities/{activityId}/people")
@PreAuthorize("hasAnyRole('CE_STAFF', 'CE_DIRECTOR')")
class ContentPeopleController {
    private static final Part LIST = new Part("activities/people", "/people");
    private static final Part NEW = new Part("activities/person-new", "/people");
    private static final Part EDIT = new Part("activities/person", "/people");
    private static final int FOUND = 8;

    private final ContentPeople people;
    private final AccountService accounts;
    private final EditingPages pages;

    ContentPeopleController(ContentPeople people, AccountService accounts, EditingFrames frames) {
        this.people = people;
        this.accounts = accounts;
        this.pages = new EditingPages(frames);
    }

    @GetMapping
    ModelAndView list(
            @PathVariable UUID activityId,
            @RequestParam(defaultValue = "") String q,
            @SignedIn Actor actor) {
        List<Person> found = q.isBlank() ? List.of() : accounts.search(q, FOUND);
        return pages.show(LIST, activityId, actor, PeopleList::of)
                .addObject("found", found)
                .addObject("q", q);
    }

    /**
     * @param account whose name and e-mail to start from
     */
    @GetMapping("/new")
    ModelAndView blank(
            @PathVariable UUID activityId,
            @RequestParam(required = false) @Nullable UUID account,
            @SignedIn Actor actor) {
        var form = account == null ? PersonForm.blank() : PersonForm.of(accounts.person(account));
        return choices(pages.show(NEW, activityId, actor, with -> form));
    }

    @PostMapping("/new")
    ModelAndView name(
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var named = new UUID[1];
        var attempt =
                Attempt.at(errors, () -> named[0] = people.name(form.toNaming(activityId), actor));
        return attempt.done()
                ? EditingPages.saved(activityId, "/people/" + named[0], flash)
                : choices(
                        pages.again(NEW, activityId, actor, attempt, with -> new Stale(form, "")));
    }

    @GetMapping("/{personId}")
    ModelAndView show(
            @PathVariable UUID activityId, @PathVariable UUID personId, @SignedIn Actor actor) {
        var page =
                pages.show(EDIT, activityId, actor, with -> PersonForm.of(person(with, personId)));
        return with(page, personId)
                .addObject(
                        "disclosure",
                        DisclosureForm.of(person(EditingPages.activity(page), personId)));
    }

    @PostMapping("/{personId}")
    ModelAndView change(
            @PathVariable UUID activityId,
            @PathVariable UUID personId,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var attempt = Attempt.at(errors, () -> people.change(form.toChange(personId), actor));
        if (attempt.done()) {
            return EditingPages.saved(activityId, "/people/" + personId, flash);
        }
        var page =
                pages.again(
                        EDIT,
                        activityId,
                        actor,
                        attempt,
                        with -> {
                            var stored = person(with, personId);
                            return new Stale(form.onTopOf(stored), PersonForm.of(stored).asText());
                        });
        return with(page, personId)
                .addObject(
                        "disclosure",
                        DisclosureForm.of(person(EditingPages.activity(page), personId)));
    }

    @PostMapping("/{personId}/disclosure")
    ModelAndView disclose(
            @PathVariable UUID activityId,
            @PathVariable UUID personId,
            @Valid @ModelAttribute("disclosure") DisclosureForm form,
            BindingResult errors,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        var command = form.toCommand(personId, errors);
        var attempt = Attempt.at(errors, () -> people.disclose(command, actor));
        if (attempt.done()) {
            return EditingPages.saved(activityId, "/people/" + personId, flash);
        }
        var page =
                pages.show(EDIT, activityId, actor, with -> PersonForm.of(person(with, personId)));
        page.setStatus(attempt.status());
        if (attempt.stale()) {
            var stored = person(EditingPages.activity(page), personId);
            page.addObject("disclosure", form.onTopOf(stored));
            page.addObject("storedDisclosure", DisclosureForm.of(stored).asText().lines().toList());
        }
        return with(page, personId);
    }

    @PostMapping("/{personId}/clearance")
    ModelAndView clear(
            @PathVariable UUID activityId,
            @PathVariable UUID personId,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        people.clear(personId, actor);
        return EditingPages.saved(activityId, LIST.path(), flash);
    }

    @PostMapping("/{personId}/removal")
    ModelAndView remove(
            @PathVariable UUID activityId,
            @PathVariable UUID personId,
            @SignedIn Actor actor,
            RedirectAttributes flash) {
        people.remove(personId, actor);
        return EditingPages.saved(activityId, LIST.path(), flash);
    }

    private static ModelAndView with(ModelAndView page, UUID personId) {
        return choices(page).addObject("person", person(EditingPages.activity(page), personId));
    }

    private static ModelAndView choices(ModelAndView page) {
        return page.addObject("roles", ContentRole.values());
    }

    /** A person of another activity is nobody. */
    private static PersonView person(ActivityView activity, UUID personId) {
        return activity.person(personId).orElseThrow(() -> new NotFound("Person", personId));
    }
}
