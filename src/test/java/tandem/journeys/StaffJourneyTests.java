package tandem.journeys;

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
                            "signal to the worse",
                            "No test has moved",
                            "An empty seat");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theCeSpecialistSeesWhatWaitsForADecision(Screen screen) {
        try (var cleo = new Traveler(screen, true)) {
            cleo.comeInAs("CE_SPECIALIST").sees("office");
            cleo.open("/activities").sees("activities", "Blood pressure at home");
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
