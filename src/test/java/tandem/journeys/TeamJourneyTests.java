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

    /** Each screen for a team of its own; the phone without JavaScript. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void entersAMonthAndSeesItOnTheRunChart(Screen screen) {
        try (var lead = new Traveler(screen, screen == Screen.DESKTOP)) {
            lead.comeInAs(screen == Screen.DESKTOP ? "LEARNER" : "LEAD")
                    .press("main a[href^='/teams/']:not([href*='/cycles'])");
            lead.sees("team-data", "Metrics", "What it does not say:");
            lead.press("main .tabs a[href$='/metrics']")
                    .sees("metrics", "Referred to DSMES", "35%");
            lead.press(".page-head-action a").sees("month", "0 of 3 metrics saved");
            lead.type("#c0", "42").type("#o0", "24").type("#c1", "30").type("#o1", "41");
            lead.press("main button[type=submit]")
                    .sees(
                            "month-second-look",
                            "One row needs a second look.",
                            "The count cannot be above",
                            "1 of 3 metrics saved");
            lead.type("#o0", "124").press("main button[type=submit]");
            lead.sees("month-saved", "2 of 3 metrics saved", "33.9%");
            lead.type("#c0", "43").press("main button[type=submit]").sees("month-corrected");
            lead.press("main tbody a[href*='/metrics/']")
                    .sees("metric", "What this chart says", "was 42 of 124");
        }
    }
}
