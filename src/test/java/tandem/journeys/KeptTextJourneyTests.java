package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.journeys.Traveler.Screen;

/** Somebody is called away while she writes. */
@JourneyTest
class KeptTextJourneyTests {
    private static final String STORED =
            "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])";
    private static final String KEPT = "We kept what you typed on";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void closesThePageAndFindsHerTextElsewhere(Screen screen) {
        String plan;
        try (var ana = new Traveler(screen, true)) {
            plan = plans(ana);
            ana.type("#title", "Evening class").type("#p1", "3 of 5 say yes");
            assertThat(ana.page().locator("p.saved")).containsText("Saved at");
            ana.sees("cycle-plan-saved");
            assertThat((String) ana.page().evaluate(STORED)).doesNotContain("Evening");
        }
        try (var ana = new Traveler(screen, true)) {
            plans(ana);
            ana.sees("cycle-plan-kept", KEPT);
            assertThat(ana.page().locator("#title")).hasValue("Evening class");
            assertThat(ana.page().locator("#p1")).hasValue("3 of 5 say yes");
            ana.press("form[action='/drafts/removal'] button");
            assertThat(ana.page().locator("#title")).hasValue("");
            assertThat(ana.page().url()).isEqualTo(plan);
            assertThat(ana.page().locator("body")).not().containsText(KEPT);
        }
    }

    @Test
    void leavesAtOnceAndLosesNothing() {
        try (var ana = new Traveler(Screen.DESKTOP, true)) {
            var plan = plans(ana);
            ana.type("#title", "Called away").press(".breadcrumb a");
            ana.page().waitForLoadState();
            ana.open(plan);
            assertThat(ana.page().locator("#title")).hasValue("Called away");
            ana.press("form[action='/drafts/removal'] button");
        }
    }

    /** A draft that arrives after the form would bring back what is long saved. */
    @Test
    void savesWhileADraftIsOnItsWayAndIsNotAskedAgain() {
        try (var ana = new Traveler(Screen.DESKTOP, true)) {
            var plan = plans(ana);
            var held = new ArrayList<Route>();
            ana.page().route("**/drafts", held::add);
            ana.page().waitForRequest("**/drafts", () -> ana.type("#title", "Saved for good"));
            ana.press("button[value=draft]");
            assertThat(ana.page()).hasURL(plan);
            held.forEach(Route::resume);
            ana.page().waitForURL(Pattern.compile("/cycles/[0-9a-f-]{36}$"));
            ana.open(plan);
            assertThat(ana.page().locator("#title")).hasValue("");
        }
    }

    @Test
    void keepsForLaterWithoutScripts() {
        try (var ana = new Traveler(Screen.PHONE, false)) {
            plans(ana);
            ana.type("#title", "By hand").press("button[name=later]");
            ana.sees("cycle-plan-kept-noscript", KEPT);
            assertThat(ana.page().locator("#title")).hasValue("By hand");
            ana.press("form[action='/drafts/removal'] button");
            assertThat(ana.page().locator("#title")).hasValue("");
        }
    }

    /** The page on which the team of the demo's lead plans a cycle. */
    private static String plans(Traveler her) {
        her.comeInAs("LEAD").press("a[href^='/teams/']:not([href*='/cycles'])");
        her.page().waitForURL("**/teams/*");
        var plan = her.page().url() + "/cycles/new";
        her.open(plan);
        return plan;
    }
}
