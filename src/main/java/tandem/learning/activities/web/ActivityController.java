package tandem.learning.activities.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.learning.activities.ActivityCatalog;
import tandem.learning.activities.ActivityPanel;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.Disclosures;
import tandem.learning.activities.ListActivities;
import tandem.learning.activities.ListActivities.Shelf;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedIn;

/** What is on, for whoever comes by. */
@Controller
@PreAuthorize("permitAll()")
class ActivityController {
    private final ActivityCatalog catalog;
    private final ActivityService activities;
    private final Disclosures disclosures;
    private final List<ActivityPanel> panels;
    private final Clock clock;

    ActivityController(
            ActivityCatalog catalog,
            ActivityService activities,
            Disclosures disclosures,
            List<ActivityPanel> panels,
            Clock clock) {
        this.catalog = catalog;
        this.activities = activities;
        this.disclosures = disclosures;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/activities")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "UPCOMING") Shelf shelf,
            @RequestParam(required = false) @Nullable String at,
            @SignedIn @Nullable Actor actor,
            Model model) {
        var page = catalog.list(new ListActivities(shelf, q, at), actor);
        model.addAttribute("list", ActivityListPage.of(page, shelf, q));
        model.addAttribute("staff", isStaff(actor));
        return "activities/list";
    }

    @GetMapping("/activities/{activityId}")
    String show(@PathVariable UUID activityId, @SignedIn @Nullable Actor actor, Model model) {
        var activity = activities.show(activityId, actor);
        model.addAttribute("page", PublicPage.of(activity, clock.instant()));
        model.addAttribute("disclosures", disclosures.of(activity));
        model.addAttribute("staff", isStaff(actor));
        model.addAttribute(
                "panels",
                panels.stream()
                        .map(panel -> panel(panel, activityId, actor))
                        .filter(panel -> panel != null)
                        .toList());
        return "activities/show";
    }

    private static @Nullable Panel panel(
            ActivityPanel panel, UUID activityId, @Nullable Actor actor) {
        var view = panel.view(activityId, actor);
        return view == null ? null : new Panel(panel.fragment(), view);
    }

    private static boolean isStaff(@Nullable Actor actor) {
        return actor != null && (actor.is(Role.CE_STAFF) || actor.is(Role.CE_DIRECTOR));
    }
}
