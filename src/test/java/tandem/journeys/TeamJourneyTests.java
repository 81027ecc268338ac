package tandem.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.journeys.Traveler.Screen;

/** A team plans, runs and studies a test of change. */
@JourneyTest
class TeamJourneyTests {
    @ParameterizedTest
    @EnumSource(Screen.class)
    void takesATestFromThePlanToTheDecision(Screen screen) {
        try (var ana = new Traveler(screen, true)) {
            ana.comeInAs("LEAD")
                    .press("a[href^='/teams/']:not([href*='/cycles'])")
                    .sees("team", "Copper Ridge");
            var team = ana.page().url();
            ana.open(team + "/cycles/new").sees("cycle-plan");
            ana.type("#title", "Evening class by phone")
                    .type("#objective", "Will people who work come in the evening?")
                    .type("#scale", "5 patients, 1 week")
                    .type("#q1", "How many of five say yes?")
                    .type("#p1", "3 of 5 say yes")
                    .type("#task", "Ask at check-out")
                    .type("#taskOwner", "Ana Ruiz")
                    .type("#dataPlan", "Tally at the desk");
            ana.press("button[value=finish]").sees("cycle-planned", "3 of 5 say yes");
            ana.press("form[action$='/doing'] button").sees("cycle-doing", "Prediction 1");
            ana.type("#observations", "Four of five wanted an evening.")
                    .choose("input[name=asPlanned][value=true]")
                    .press("button[value=study]")
                    .sees("cycle-study");
            ana.type("#r1", "4 of 5").pick("#v1", "MET").type("#w1", "They work in the daytime.");
            ana.type("#learning", "Evenings are wanted.").press(".action-bar button");
            ana.sees("cycle-act", "Evenings are wanted.");
            ana.choose("input[name=decision][value=ADOPT]")
                    .type("#reason", "It costs one call")
                    .type("#keptGoingBy", "Ana Ruiz")
                    .press(".action-bar button");
            ana.sees("cycle-acted", "Adopted", "4 of 5");
        }
    }
}
