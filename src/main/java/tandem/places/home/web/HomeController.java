package tandem.places.home.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tandem.learning.activities.ActivityCatalog;
import tandem.learning.activities.ActivitySummary;
import tandem.learning.activities.ListActivities;
import tandem.places.home.Example;
import tandem.places.home.StartPanel;
import tandem.platform.shared.When;

@Controller
@PreAuthorize("permitAll()")
class HomeController {
    private static final int ON = 5;

    private final ActivityCatalog activities;
    private final List<StartPanel> panels;
    private final String chart = Example.svg();

    HomeController(ActivityCatalog activities, List<StartPanel> panels) {
        this.activities = activities;
        this.panels = panels;
    }

    record Panel(String fragment, Record view) {}

    /** What is on, in a line. */
    record On(UUID id, String title, String when, String place, @Nullable BigDecimal credit) {
        static On of(ActivitySummary activity) {
            var start = activity.startsAt();
            var zone = activity.zone();
            return new On(
                    activity.id(),
                    activity.title(),
                    start == null || zone == null ? "" : When.at(start, zone),
                    activity.place(),
                    activity.credit());
        }
    }

    @GetMapping("/")
    ModelAndView home() {
        var on =
                activities
                        .list(new ListActivities(ListActivities.Shelf.UPCOMING, "", null), null)
                        .activities();
        return new ModelAndView("home/show")
                .addObject("activities", on.stream().limit(ON).map(On::of).toList())
                .addObject("chart", chart)
                .addObject(
                        "panels",
                        panels.stream().map(it -> new Panel(it.fragment(), it.view())).toList());
    }
}
