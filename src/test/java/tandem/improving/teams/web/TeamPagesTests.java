package tandem.improving.teams.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.improving.teams.AcceptInvitation;
import tandem.improving.teams.AlreadyAnsweredForTests;
import tandem.improving.teams.AnswerAsk;
import tandem.improving.teams.AskForHelp;
import tandem.improving.teams.AskService;
import tandem.improving.teams.ChangeTeam;
import tandem.improving.teams.HelpService;
import tandem.improving.teams.InvitationService;
import tandem.improving.teams.InvitationView;
import tandem.improving.teams.Invited;
import tandem.improving.teams.MemberService;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamMemberView;
import tandem.improving.teams.TeamPage;
import tandem.improving.teams.TeamPageService;
import tandem.improving.teams.TeamPanel;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.TeamService;
import tandem.platform.encryption.Token;
import tandem.platform.limits.Limits;
import tandem.platform.shared.NotFound;
import tandem.testing.PageTest;

@PageTest({
    TeamController.class,
    HelpController.class,
    AskController.class,
    MemberController.class,
    InvitationController.class
})
@Import({TeamHome.class, TeamPagesTests.Panels.class})
class TeamPagesTests {
    static final UUID TEAM = UUID.randomUUID();
    static final UUID ASK = UUID.randomUUID();
    static final UUID HELP = UUID.randomUUID();
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final String PATIENT = "Jane Roe, born 04/12/1961, MRN 123456";

    @Autowired MockMvcTester mvc;
    @MockitoBean Limits limits;
    @MockitoBean TeamService teams;
    @MockitoBean TeamPageService pages;
    @MockitoBean HelpService help;
    @MockitoBean AskService asks;
    @MockitoBean MemberService members;
    @MockitoBean InvitationService invitations;

    @TestConfiguration(proxyBeanMethods = false)
    static class Panels {
        /** Draws the notice of an empty page: any template with a fragment will do. */
        @Bean
        TeamPanel panel() {
            return new TeamPanel() {
                @Override
                public String fragment() {
                    return "teams/panel-for-tests";
                }

                @Override
                public Record view(TeamAccess access) {
                    return access;
                }
            };
        }
    }

    @BeforeEach
    void aTeamThatRuthLeads() {
        given(pages.show(eq(TEAM), any())).willReturn(page(TeamRole.LEAD, TeamRole.MEMBER));
    }

    @Test
    void showsItsPeopleSeatsPromisesAsksAndPanels() {
        assertThat(get("/teams/" + TEAM))
                .hasStatusOk()
                .bodyText()
                .contains("Harlan Creek", "DSMES Referral Collaborative", "Refer 35%")
                .contains("Ruth", "Priya Raman", "Lead, Member")
                .contains("Executive sponsor", "since Mon, Mar 2, 2026")
                .contains("Carla Jensen asks to join your team", "Welcome Carla Jensen")
                .contains("“Refer at diagnosis”", "An educator on Fridays")
                .contains("panel of Harlan Creek");
    }

    @Test
    void aStrangerGetsThePageOfWhatIsNotThere() {
        given(pages.show(any(), any())).willThrow(new NotFound("Team", TEAM));
        assertThat(get("/teams/" + TEAM)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/teams/" + TEAM + "/members")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/teams/" + TEAM + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/members"})
    void nobodySeesItWithoutSigningIn(String page) {
        var answer = mvc.get().uri("/teams/" + TEAM + page).exchange();
        assertThat(answer.getResponse().getStatus()).isIn(302, 303, 401, 403);
        then(pages).shouldHaveNoInteractions();
    }

    @Test
    void whoOnlyReadsSeesNoButtonsOfTheOthers() {
        given(pages.show(eq(TEAM), any())).willReturn(page(TeamRole.EXECUTIVE_SPONSOR));
        assertThat(get("/teams/" + TEAM))
                .bodyText()
                .doesNotContain("Ask for help</button>", "Plan a cycle", "Invite colleagues");
        assertThat(get("/teams/" + TEAM + "/edit")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAskForHelpReachesTheCoordinators() {
        assertThat(post("/teams/" + TEAM + "/help", "words", " An educator "))
                .hasRedirectedUrl("/teams/" + TEAM + "#help");
        then(help).should().ask(new AskForHelp(TEAM, "An educator"), RUTH.getActor());
    }

    @Test
    void aWishThatNamesAPatientComesBackWithItsText() {
        assertThat(post("/teams/" + TEAM + "/help", "words", PATIENT))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(PATIENT, "notAPatient");
        then(help).shouldHaveNoInteractions();
    }

    @Test
    void anAnswerToWhatIsClosedMeanwhileComesBackWithItsText() {
        willThrow(AlreadyAnsweredForTests.help()).given(help).close(any(), any());
        assertThat(
                        post(
                                "/teams/" + TEAM + "/help/" + HELP + "/answer",
                                "words",
                                "Dr. Raman comes on Fridays"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Dr. Raman comes on Fridays", "answered and closed this already");
    }

    @Test
    void theLeadAnswersAnAsk() {
        assertThat(post("/teams/" + TEAM + "/asks/" + ASK + "/answer", "welcome", "true"))
                .hasRedirectedUrl("/teams/" + TEAM);
        then(asks).should().answer(new AnswerAsk(TEAM, ASK, true), RUTH.getActor());
    }

    @Test
    void whoComesSecondIsToldThatTheAskWasAnswered() {
        willThrow(AlreadyAnsweredForTests.ask()).given(asks).answer(any(), any());
        assertThat(post("/teams/" + TEAM + "/asks/" + ASK + "/answer", "welcome", "false"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody has answered this already");
    }

    @Test
    void aConflictShowsBothTexts() {
        willThrow(new OptimisticLockingFailureException("stale"))
                .given(teams)
                .change(any(ChangeTeam.class), any());
        assertThat(
                        mvc.post()
                                .uri("/teams/" + TEAM + "/edit")
                                .with(user(RUTH))
                                .with(csrf())
                                .param("name", "Mine")
                                .param("aim", "My aim")
                                .param("version", "0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("My aim", "Refer 35%", "name=\"version\" value=\"3\"");
    }

    @Test
    void aTeamWithoutANameIsNotSaved() {
        assertThat(post("/teams/" + TEAM + "/edit?version=3", "aim", "An aim"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give the team a name.", "An aim");
        then(teams).shouldHaveNoInteractions();
    }

    @Test
    void theLeadSeesSeatsAndInvitations() {
        var until = OffsetDateTime.parse("2026-03-16T10:00:00Z");
        given(invitations.ofTeam(any()))
                .willReturn(
                        List.of(
                                new InvitationView(
                                        UUID.randomUUID(),
                                        "a@b.example",
                                        until.minusDays(14),
                                        until)));
        assertThat(get("/teams/" + TEAM + "/members"))
                .hasStatusOk()
                .bodyText()
                .contains("a@b.example", "until Mon, Mar 16, 2026", "Make a link to share")
                .contains("Give", "Executive sponsor", "Leave the team");
    }

    @Test
    void aNewLinkIsShownOnceOnThePageThatMadeIt() {
        var token = Token.random();
        given(invitations.link(TEAM, RUTH.getActor())).willReturn(token);
        assertThat(post("/teams/" + TEAM + "/invitation-links", "x", "y"))
                .hasStatusOk()
                .bodyText()
                .contains("/teams/invitations/" + token.value());
    }

    @Test
    void anInvitationGoesToAWholeAddress() {
        assertThat(post("/teams/" + TEAM + "/invitations", "email", "nobody"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Type a whole email address");
        then(invitations).should().ofTeam(any());
        then(invitations).shouldHaveNoMoreInteractions();
    }

    @Test
    void openingAnInvitationWritesNothingAndAsksForASignIn() {
        var token = invitation(false);
        assertThat(mvc.get().uri("/teams/invitations/" + token.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Join the team Harlan Creek", "Nadia Farouk invites you")
                .contains("/sign-in?continueTo=/teams/invitations/" + token.value())
                .doesNotContain("name=\"agreed\"");
        then(invitations).should().look(token);
        then(invitations).shouldHaveNoMoreInteractions();
    }

    @Test
    void whoHasSignedInJoinsWithHerPartAndTheAgreement() {
        var token = invitation(false);
        assertThat(get("/teams/invitations/" + token.value()))
                .bodyText()
                .contains("Enrollment agreement, version 1", "name=\"roles\"")
                .doesNotContain("checked");
        given(invitations.accept(any(), any())).willReturn(TEAM);
        assertThat(
                        mvc.post()
                                .uri("/teams/invitations/" + token.value())
                                .with(user(RUTH))
                                .with(csrf())
                                .param("roles", "DATA_MANAGER")
                                .param("agreed", "true"))
                .hasRedirectedUrl("/teams/" + TEAM);
        then(invitations)
                .should()
                .accept(
                        argThat((AcceptInvitation it) ->
                                it.agreed() && it.roles().equals(Set.of(TeamRole.DATA_MANAGER))),
                        eq(RUTH.getActor()));
    }

    @Test
    void aStaleInvitationSaysSoAndAnUnknownOneIsNotThere() {
        var token = invitation(true);
        assertThat(get("/teams/invitations/" + token.value()))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("This invitation has ended");
        assertThat(get("/teams/invitations/" + Token.random().value()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Token invitation(boolean over) {
        var token = Token.random();
        given(invitations.look(token))
                .willReturn(
                        Optional.of(
                                new Invited(
                                        TEAM,
                                        "Harlan Creek",
                                        UUID.randomUUID(),
                                        "DSMES",
                                        "Nadia Farouk",
                                        over)));
        return token;
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(user(RUTH)).exchange();
    }

    private MvcTestResult post(String address, String name, String value) {
        return mvc.post().uri(address).with(user(RUTH)).with(csrf()).param(name, value).exchange();
    }

    private static TeamPage page(TeamRole... roles) {
        var access =
                new TeamAccess(
                        TEAM,
                        UUID.randomUUID(),
                        "Harlan Creek",
                        ZoneId.of("America/New_York"),
                        TODAY,
                        RUTH.getActor(),
                        Set.of(roles),
                        false,
                        true);
        var ruth = RUTH.getActor().accountId();
        return new TeamPage(
                access,
                false,
                "DSMES Referral Collaborative",
                3,
                "Refer 35%",
                TODAY,
                List.of(
                        new TeamMemberView(ruth, "Ruth", List.of(roles), TODAY),
                        new TeamMemberView(
                                UUID.randomUUID(),
                                "Priya Raman",
                                List.of(TeamRole.CLINICAL_LEADER),
                                TODAY)),
                List.of(new TeamPage.EmptySeat(TeamRole.EXECUTIVE_SPONSOR, TODAY)),
                access.lead()
                        ? List.of(
                                new TeamPage.WaitingAsk(
                                        ASK,
                                        "Carla Jensen",
                                        List.of(TeamRole.MEMBER),
                                        TODAY,
                                        true,
                                        TODAY.plusDays(7)))
                        : List.of(),
                List.of(help(HELP, null), help(UUID.randomUUID(), "Dr. Raman comes")),
                List.of(
                        new TeamPage.Promise(
                                UUID.randomUUID(), "Refer at diagnosis", TODAY, "Ruth")),
                false);
    }

    private static TeamPage.Help help(UUID id, @Nullable String answer) {
        return new TeamPage.Help(
                id,
                "Ruth",
                TODAY,
                "An educator on Fridays",
                answer,
                answer == null ? null : "Daniel",
                answer == null ? null : TODAY);
    }
}
