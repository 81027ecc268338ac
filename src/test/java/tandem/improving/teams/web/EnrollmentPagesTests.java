package tandem.improving.teams.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.improving.collaboratives.CollaborativeRole;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.collaboratives.KickOff;
import tandem.improving.teams.Enroll;
import tandem.improving.teams.EnrolledPeople;
import tandem.improving.teams.EnrolledPerson;
import tandem.improving.teams.EnrolledService;
import tandem.improving.teams.EnrollmentPlace;
import tandem.improving.teams.EnrollmentService;
import tandem.improving.teams.FindEnrolled;
import tandem.improving.teams.TeamChoice;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.TeamService;
import tandem.improving.teams.TeamSummary;
import tandem.improving.teams.Workplace;
import tandem.learning.attendance.CommitmentService;
import tandem.learning.attendance.Means;
import tandem.learning.attendance.VisitView;
import tandem.learning.attendance.Visits;
import tandem.people.learners.Profession;
import tandem.people.organizations.Site;
import tandem.people.organizations.SiteService;
import tandem.platform.shared.NotFound;
import tandem.testing.PageTest;

@PageTest({EnrollmentController.class, PlaceController.class, EnrolledController.class})
@Import({EnrollmentPages.class, EnrollmentPagesTests.Fixed.class})
class EnrollmentPagesTests {
    static final UUID DIABETES = UUID.randomUUID();
    static final UUID VISIT = UUID.randomUUID();
    static final UUID SITE = UUID.randomUUID();
    static final UUID TEAM = UUID.randomUUID();
    static final ZoneId OHIO = ZoneId.of("America/New_York");
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final String PAGE = "/collaboratives/" + DIABETES + "/enrollment";

    @Autowired MockMvcTester mvc;
    @MockitoBean EnrollmentService enrollments;
    @MockitoBean EnrolledService enrolled;
    @MockitoBean CollaborativeService collaboratives;
    @MockitoBean TeamService teams;
    @MockitoBean SiteService sites;
    @MockitoBean CommitmentService commitments;
    @MockitoBean Visits visits;

    @TestConfiguration(proxyBeanMethods = false)
    static class Fixed {
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void aCollaborativeOpenForJoining() {
        given(collaboratives.collaborative(DIABETES)).willReturn(collaborative(true));
        var site = site();
        given(sites.search(eq("harlan"), anyInt())).willReturn(List.of(site));
        given(sites.sites(List.of(SITE))).willReturn(Map.of(SITE, site));
        given(sites.site(SITE)).willReturn(site);
        given(teams.inCollaborative(DIABETES)).willReturn(List.of(team()));
        given(visits.visit(eq(VISIT), any())).willReturn(visit(false));
    }

    @Test
    void theFormTicksNothingForHerAndShowsTheAgreementAboveTheButton() {
        assertThat(get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Join DSMES Referral Collaborative", "Enrollment agreement, version 1")
                .contains("On my own for now", "Prairie Gate (Prairie Gate Health), 4 members")
                .contains("Tuesday, March 10, 2026, noon–1:30 p.m. Eastern")
                .doesNotContain("checked");
    }

    @Test
    void theSearchStepFindsClinicsAndKeepsWhatWasChosen() {
        assertThat(
                        post(
                                PAGE,
                                Map.of(
                                        "step",
                                        "search",
                                        "q",
                                        "harlan",
                                        "team",
                                        "FOUND",
                                        "teamName",
                                        "Ours")))
                .hasStatusOk()
                .bodyText()
                .contains("1 found for “harlan”", "Harlan Creek Family Health", "value=\"Ours\"")
                .containsPattern("value=\"FOUND\"\\s+checked");
        then(enrollments).shouldHaveNoInteractions();
    }

    @Test
    void theChosenClinicStaysWhileSheSearchesOn() {
        assertThat(post(PAGE, Map.of("step", "search", "q", "zzz", "siteId", SITE.toString())))
                .bodyText()
                .contains("Harlan Creek Family Health")
                .containsPattern("value=\"" + SITE + "\"\\s+checked");
    }

    @Test
    void aClinicThatIsNotThereCanBeAdded() {
        assertThat(post(PAGE, Map.of("step", "add", "q", "nowhere")))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"organization\"", "name=\"adding\"");
        assertThat(post(PAGE, Map.of("adding", "true", "team", "ON_MY_OWN")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give the site its name.", "Say which organization it belongs to.");
    }

    @Test
    void nothingChosenIsAskedForAtItsPlace() {
        assertThat(post(PAGE, Map.of("q", "harlan")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Find your site and choose it", "Choose one of these.");
        assertThat(post(PAGE, Map.of("siteId", SITE.toString(), "team", "ASK")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the team you would like to join.");
        then(enrollments).shouldHaveNoInteractions();
    }

    @Test
    void aTeamWithoutANameTakesItsClinics() {
        assertThat(
                        post(
                                PAGE,
                                Map.of(
                                        "siteId",
                                        SITE.toString(),
                                        "team",
                                        "FOUND",
                                        "roles",
                                        "DATA_MANAGER",
                                        "agreed",
                                        "true")))
                .hasRedirectedUrl(PAGE);
        then(enrollments)
                .should()
                .enroll(
                        new Enroll(
                                DIABETES,
                                new Workplace.Known(SITE),
                                new TeamChoice.Found("Harlan Creek Family Health"),
                                Set.of(TeamRole.DATA_MANAGER),
                                true),
                        RUTH.getActor());
    }

    @Test
    void aWishInAnUnprovedVisitIsSetAsideAndNothingElse() {
        assertThat(
                        mvc.post()
                                .uri(PAGE)
                                .with(csrf())
                                .param("visit", VISIT.toString())
                                .param("siteId", SITE.toString())
                                .param("team", "ON_MY_OWN"))
                .hasRedirectedUrl(PAGE + "?visit=" + VISIT);
        then(enrollments).should().setAside(eq(VISIT), any());
        then(enrollments).shouldHaveNoMoreInteractions();
    }

    @Test
    void aWishThatWaitsShowsNothingThatWasTyped() {
        given(enrollments.waits(VISIT, DIABETES)).willReturn(true);
        assertThat(mvc.get().uri(PAGE + "?visit=" + VISIT))
                .hasStatusOk()
                .bodyText()
                .contains("One thing is missing: your code", "/checkin/visits/" + VISIT + "/code")
                .doesNotContain("Nadia", "nadia@");
    }

    @Test
    void theVisitOfAnotherDeviceIsNotThere() {
        given(visits.visit(eq(VISIT), any())).willThrow(new NotFound("Visit", VISIT));
        assertThat(mvc.get().uri(PAGE + "?visit=" + VISIT)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(
                        mvc.post()
                                .uri(PAGE)
                                .with(csrf())
                                .param("visit", VISIT.toString())
                                .param("siteId", SITE.toString())
                                .param("team", "ON_MY_OWN"))
                .hasStatus(HttpStatus.NOT_FOUND);
        then(enrollments).shouldHaveNoInteractions();
    }

    @Test
    void withoutAVisitOfHersSheSignsIn() {
        assertThat(mvc.get().uri(PAGE)).hasRedirectedUrl("/sign-in?continueTo=" + PAGE);
        given(visits.visit(eq(VISIT), any())).willReturn(visit(true));
        assertThat(mvc.get().uri(PAGE + "?visit=" + VISIT))
                .hasRedirectedUrl("/sign-in?continueTo=" + PAGE);
    }

    @Test
    void whoTakesPartSeesWhereSheStandsAndWhatComesNext() {
        place(new EnrollmentPlace.Named(TEAM, "Harlan Creek"), true, null, true);
        assertThat(get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("You lead the team Harlan Creek.", "Bring two people", "kick-off.ics")
                .doesNotContain("I agree");
        place(null, false, new EnrollmentPlace.Named(TEAM, "Prairie Gate"), false);
        assertThat(get(PAGE))
                .bodyText()
                .contains("You asked to join Prairie Gate.", "I agree")
                .doesNotContain("/teams/" + TEAM);
        place(null, false, null, true);
        assertThat(get(PAGE)).bodyText().contains("on your own for now", "Find a team");
        assertThat(get(PAGE + "?again=1")).bodyText().contains("1. Where do you work?");
    }

    @Test
    void aClosedCollaborativeSaysWhenItWasOpen() {
        given(collaboratives.collaborative(DIABETES)).willReturn(collaborative(false));
        assertThat(get(PAGE)).hasStatusOk().bodyText().contains("Joining is not open today");
    }

    @Test
    void theKickOffIsAFileForWhoTakesPartAndNotThereForOthers() {
        var file = "/collaboratives/" + DIABETES + "/kick-off.ics";
        given(collaboratives.roles(any(), any())).willReturn(Set.of());
        assertThat(get(file)).hasStatus(HttpStatus.NOT_FOUND);
        place(null, false, null, true);
        var answer = get(file);
        assertThat(answer).hasStatusOk().bodyText().contains("DTSTART:20260310T160000Z");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", "kick-off.ics");
        assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
        given(enrollments.place(any(), any())).willReturn(Optional.empty());
        given(collaboratives.roles(any(), any())).willReturn(Set.of(CollaborativeRole.ADVISOR));
        assertThat(get(file)).hasStatusOk();
    }

    @Test
    void coordinatorsSeeWhoJoinedAndWhoHasNoTeam() {
        given(enrolled.find(any(), any()))
                .willReturn(
                        new EnrolledPeople(
                                List.of(person("Nadia Farouk", null), person("Carla", "Harlan")),
                                true,
                                new FindEnrolled.Place(NOW, TEAM)));
        assertThat(get("/collaboratives/" + DIABETES + "/enrollments"))
                .hasStatusOk()
                .bodyText()
                .contains("Nadia Farouk", "no team yet", "Harlan", "after=2026-03-02T10:00:00Z_");
    }

    private static EnrolledPerson person(String name, @Nullable String team) {
        return new EnrolledPerson(
                UUID.randomUUID(),
                name,
                "Harlan Creek",
                NOW,
                team == null ? null : TEAM,
                team,
                null);
    }

    private void place(
            EnrollmentPlace.@Nullable Named team,
            boolean leads,
            EnrollmentPlace.@Nullable Named asked,
            boolean agreed) {
        given(enrollments.place(eq(DIABETES), any()))
                .willReturn(Optional.of(new EnrollmentPlace(NOW, team, leads, asked, agreed)));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(user(RUTH)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(user(RUTH)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static CollaborativeView collaborative(boolean open) {
        var start = Instant.parse("2026-03-10T16:00:00Z");
        return new CollaborativeView(
                DIABETES,
                0,
                "DSMES Referral Collaborative",
                "Refer 35%",
                OHIO,
                TODAY,
                TODAY.plusYears(1),
                TODAY.minusDays(5),
                TODAY.plusDays(5),
                open,
                new KickOff(start, start.plusSeconds(5400), "Online"),
                null);
    }

    private static Site site() {
        return new Site(
                SITE,
                UUID.randomUUID(),
                "Harlan Creek Family Health",
                "Erie Plains Health Network",
                "Harlan",
                "OH",
                OHIO,
                true);
    }

    private static TeamSummary team() {
        return new TeamSummary(
                TEAM,
                DIABETES,
                "Prairie Gate",
                "Prairie Gate Health",
                OHIO,
                TODAY,
                4,
                null,
                null,
                null,
                true);
    }

    private static VisitView visit(boolean proved) {
        return new VisitView(
                VISIT,
                UUID.randomUUID(),
                "nadia@farouk.example",
                "Nadia Farouk",
                Profession.NURSE_PRACTITIONER,
                Means.QR,
                NOW,
                proved ? UUID.randomUUID() : null,
                proved,
                null);
    }
}
