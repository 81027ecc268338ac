package tandem.learning.activities.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.learning.activities.web.Samples.ACTIVITY;
import static tandem.learning.activities.web.Samples.NOON;
import static tandem.testing.Actors.anActor;
import static tandem.testing.PageTest.RUTH;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.learning.activities.ActivityCatalog;
import tandem.learning.activities.ActivityPage;
import tandem.learning.activities.ActivityPanel;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.ActivityState;
import tandem.learning.activities.ActivitySummary;
import tandem.learning.activities.Disclosures;
import tandem.learning.activities.ListActivities;
import tandem.learning.activities.ListActivities.Shelf;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.platform.shared.NotFound;
import tandem.testing.PageTest;

@PageTest(ActivityController.class)
class ActivityControllerTests {
    @Autowired MockMvcTester mvc;
    @MockitoBean ActivityCatalog catalog;
    @MockitoBean ActivityService activities;
    @MockitoBean Disclosures disclosures;
    @MockitoBean Clock clock;

    @TestConfiguration
    static class Nothing {
        @Bean
        ActivityPanel aPanelWithNothingToShow() {
            return new ActivityPanel() {
                @Override
                public String fragment() {
                    return "none";
                }

                @Override
                public @Nullable Record view(UUID activityId, @Nullable Actor actor) {
                    return null;
                }
            };
        }
    }

    @Test
    void saysWhatACliniciansNeedsBeforeComing() {
        shown(ActivityState.PUBLISHED, NOON.minus(Duration.ofDays(1)));
        assertThat(mvc.get().uri("/activities/{id}", ACTIVITY))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Thursday, March 5, 2026, noon–1:00 p.m. Eastern",
                        "Half of the feet",
                        "Examine a foot in ten minutes",
                        "While rooming",
                        "12:30–1:00",
                        "no credit",
                        "Advisory board, Glucora Devices (ended March 2025)",
                        "<em>AMA PRA Category 1 Credit</em>",
                        "Add to calendar",
                        "https://meet.example/foot")
                .doesNotContain("I have a check-in code", "Register", "t.birk@prairie.example");
    }

    @Test
    void asksForTheCodeWhileASessionRuns() {
        shown(ActivityState.PUBLISHED, NOON.minus(Duration.ofMinutes(30)));
        assertThat(mvc.get().uri("/activities/{id}", ACTIVITY))
                .bodyText()
                .contains("Running now", "href=\"/checkin\"", "I have a check-in code");
    }

    @Test
    void offersNeitherCodeNorCalendarWhenItIsOver() {
        shown(ActivityState.PUBLISHED, NOON.plus(Duration.ofHours(1)));
        assertThat(mvc.get().uri("/activities/{id}", ACTIVITY))
                .bodyText()
                .doesNotContain("I have a check-in code", "Add to calendar");
    }

    @Test
    void showsStaffTheWayToEditADraft() {
        shown(ActivityState.DRAFT, NOON.minus(Duration.ofDays(1)));
        assertThat(
                        mvc.get()
                                .uri("/activities/{id}", ACTIVITY)
                                .with(user(new SignedInUser(anActor(Role.CE_STAFF)))))
                .bodyText()
                .contains("Draft, seen by CE staff alone", "/activities/" + ACTIVITY + "/edit");
    }

    @Test
    void saysNothingAboutADraftToAnybodyElse() {
        given(activities.show(any(), any())).willThrow(new NotFound("Activity", ACTIVITY));
        assertThat(mvc.get().uri("/activities/{id}", ACTIVITY).with(user(RUTH)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/activities/{id}", ACTIVITY)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void listsWhatIsOnAndPagesByKey() {
        given(clock.instant()).willReturn(NOON);
        given(catalog.list(eq(new ListActivities(Shelf.UPCOMING, "feet & toes", "f_x")), any()))
                .willReturn(new ActivityPage(List.of(aRow()), "b_1", "f_2"));
        assertThat(mvc.get().uri("/activities").param("q", "feet & toes").param("at", "f_x"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Foot exam in ten minutes",
                        "Thu, Mar 5, 2026, noon Eastern",
                        "online",
                        "up to 1.00 credit",
                        "Running now",
                        "/activities?shelf=UPCOMING&amp;q=feet%20%26%20toes&amp;at=f_2")
                .doesNotContain("New activity", "Drafts");
    }

    @Test
    void teachesWhatBelongsOnAnEmptyList() {
        given(catalog.list(any(), any())).willReturn(new ActivityPage(List.of(), null, null));
        assertThat(mvc.get().uri("/activities"))
                .bodyText()
                .contains("Nothing is announced just now");
        assertThat(mvc.get().uri("/activities").param("q", "zebra"))
                .bodyText()
                .contains("Nothing found for “zebra”");
    }

    void shown(ActivityState state, Instant now) {
        given(clock.instant()).willReturn(now);
        given(activities.show(eq(ACTIVITY), any())).willReturn(Samples.activity(state));
        given(disclosures.of(any())).willReturn(Samples.disclosures());
    }

    static ActivitySummary aRow() {
        return new ActivitySummary(
                ACTIVITY,
                "Foot exam in ten minutes",
                ActivityState.PUBLISHED,
                NOON,
                NOON,
                NOON.plusSeconds(3600),
                Samples.EASTERN,
                1,
                true,
                "",
                new BigDecimal("1.00"));
    }
}
