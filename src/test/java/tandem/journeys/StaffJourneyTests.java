package tandem.journeys;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.journeys.Traveler.Screen;

/** Those who look after others: the coordinator, the CE specialist, the administrator. */
@JourneyTest
class StaffJourneyTests {
    @ParameterizedTest
    @EnumSource(Screen.class)
    void theCoordinatorSeesWhoNeedsHelpTodayAndWhy(Screen screen) {
        try (var daniel = new Traveler(screen, true)) {
            daniel.comeInAs("COORDINATOR").sees("collaboratives", "DSMES Referral Collaborative");
            daniel.press("main a[href^='/collaboratives/']")
                    .sees(
                            "board",
                            "Who needs help today",
                            "Asked for help",
                            "Data missing",
                            "unfavorable signal",
                            "No test moved",
                            "An empty seat");
            var board = daniel.page().url();
            daniel.press("main a.btn[href*='/metrics/']")
                    .sees("team-metric", "What this chart says", "Understand the data");
            daniel.open(board)
                    .press("main a.btn[href$='/data']")
                    .sees("team-month", "metrics saved");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theCoordinatorSaysWhatTeamsCount(Screen screen) {
        var name = "Foot exams, " + screen.name().toLowerCase(Locale.ROOT);
        try (var daniel = new Traveler(screen, true)) {
            daniel.comeInAs("COORDINATOR").press("main a[href^='/collaboratives/']");
            daniel.press("main .tabs a[href$='/metrics']")
                    .sees("definitions", "Referred to DSMES", "No-shows");
            daniel.press(".page-head-action a").sees("definition");
            daniel.type("#name", name).press("main button[type=submit]");
            daniel.sees("definition-incomplete", "Say what is counted.", "Say of how many.");
            daniel.type("#counted", "patients with a foot exam")
                    .type("#outOf", "patients with diabetes seen")
                    .choose("input[name=direction][value=INCREASE]")
                    .type("#target", "90")
                    .press("main button[type=submit]");
            daniel.sees("definitions-more", name, "90%");
            daniel.press("main tbody a:has-text('" + name + "')").press("main details summary");
            daniel.press("main details button")
                    .sees("definitions-retired", "The metric is retired.");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theCeSpecialistSeesWhatWaitsAndCorrectsAnAward(Screen screen) {
        try (var cleo = new Traveler(screen, true)) {
            cleo.comeInAs("CE_SPECIALIST")
                    .sees("office", "commercial bias", "Foot exams that get done");
            cleo.open("/activities").sees("activities", "Blood pressure at home");
            cleo.open("/office/awards").sees("awards");
            var row = screen == Screen.DESKTOP ? 5 : 9;
            cleo.press("main table tbody tr:nth-child(" + row + ") a[href^='/awards/']")
                    .sees("award");
            cleo.press("a[href$='/correction']").sees("correct");
            cleo.press("main button[type=submit]").sees("correct-without-reason");
            cleo.pick("#amount", "0.50")
                    .type("#reason", "Left after half an hour, says the speaker")
                    .press("main button[type=submit]");
            cleo.sees("award-corrected", "The award is corrected.", "Left after half an hour");
        }
    }

    /** Not twice: who decides first, decides. */
    @Test
    void theCeSpecialistAwardsAClaimThatWaits() {
        try (var cleo = new Traveler(Screen.DESKTOP, true)) {
            cleo.comeInAs("CE_SPECIALIST").press("main a[href^='/claims/']").sees("decide");
            cleo.type("#reason", "The speaker confirms the whole hour")
                    .press("button[name=answer][value=award]");
            cleo.sees("office-after", "CE office");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theAdministratorFindsPeople(Screen screen) {
        try (var sam = new Traveler(screen, true)) {
            sam.comeInAs("ADMINISTRATOR").sees("people");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anybodyFindsTheWayIn(Screen screen) {
        try (var nobody = new Traveler(screen, true)) {
            nobody.open("/").sees("start", "Learn it Thursday.");
            nobody.open("/sign-in").sees("sign-in");
            nobody.open("/charts").sees("calculator");
            nobody.open("/privacy").sees("privacy");
            nobody.open("/accessibility").sees("accessibility");
            nobody.open("/nothing-here").sees("not-found", "There is nothing at this address");
            var room = nobody.open("/").page().locator("a[href*='/room/']").getAttribute("href");
            nobody.open(room).sees("projector");
        }
    }
}
