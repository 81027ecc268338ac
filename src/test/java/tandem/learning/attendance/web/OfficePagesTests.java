package tandem.learning.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.learning.attendance.BiasCase;
import tandem.learning.attendance.BiasCases;
import tandem.learning.attendance.ClaimWindow;
import tandem.learning.attendance.UnclaimedVisit;
import tandem.learning.attendance.UnclaimedVisits;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.Refused;
import tandem.testing.PageTest;

@PageTest({BiasCaseController.class, ClaimWindowController.class, UnclaimedVisitController.class})
class OfficePagesTests {
    static final UUID CASE = UUID.randomUUID();
    static final UUID VISIT = UUID.randomUUID();
    static final SignedInUser GLORIA =
            new SignedInUser(
                    new Actor(
                            UUID.randomUUID(),
                            "Gloria Mendes",
                            Set.of(Role.LEARNER, Role.CE_STAFF)));

    @Autowired MockMvcTester mvc;
    @MockitoBean BiasCases cases;
    @MockitoBean ClaimWindow window;
    @MockitoBean UnclaimedVisits visits;

    @BeforeEach
    void somethingWaits() {
        given(cases.one(eq(CASE), any())).willReturn(aCase(null));
        given(window.setting()).willReturn(new ClaimWindow.Setting(7, 30));
        given(visits.of(any()))
                .willReturn(
                        List.of(
                                new UnclaimedVisit(
                                        VISIT,
                                        "Refer early",
                                        Instant.parse("2026-03-02T16:56:00Z"),
                                        ZoneId.of("America/New_York"),
                                        "Nadia Farouk",
                                        LocalDate.of(2026, 4, 1))));
    }

    @Test
    void staffSeeWhatWasNoticedAndCloseItWithANote() {
        assertThat(mvc.get().uri("/office/bias-cases/{id}", CASE).with(user(GLORIA)))
                .hasStatusOk()
                .bodyText()
                .contains("One product only", "Nadia Farouk", "Close the case");
        assertThat(close("Slides replaced")).hasRedirectedUrl("/office/bias-cases/" + CASE);
        then(cases).should().close(CASE, "Slides replaced", GLORIA.getActor());
    }

    @Test
    void aCaseIsNotClosedWithoutSayingWhatCameOfIt() {
        assertThat(close(" "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"note-error\"");
    }

    @Test
    void whoeverClosesSecondSeesBothNotes() {
        willThrow(new Refused("biasCase.closedMeanwhile") {})
                .given(cases)
                .close(any(), any(), any());
        given(cases.one(eq(CASE), any()))
                .willReturn(
                        aCase(
                                new BiasCase.Closing(
                                        Instant.parse("2026-03-03T16:56:00Z"),
                                        "Samuel Adeyemi",
                                        "Theirs: speaker told")));
        assertThat(close("Mine: slides replaced"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Theirs: speaker told", "Mine: slides replaced")
                .contains("closed this case while you were writing")
                .doesNotContain("Close the case</button>");
    }

    @Test
    void aClosedCaseShowsWhatCameOfItAndNoForm() {
        given(cases.one(eq(CASE), any()))
                .willReturn(
                        aCase(
                                new BiasCase.Closing(
                                        Instant.parse("2026-03-03T16:56:00Z"),
                                        "Samuel Adeyemi",
                                        "Speaker told")));
        assertThat(mvc.get().uri("/office/bias-cases/{id}", CASE).with(user(GLORIA)))
                .hasStatusOk()
                .bodyText()
                .contains("Speaker told", "Samuel Adeyemi", "Closed")
                .doesNotContain("name=\"note\"");
    }

    @Test
    void nobodyButTheOfficeReadsACase() {
        assertThat(mvc.get().uri("/office/bias-cases/{id}", CASE).with(user(RUTH)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(
                        mvc.post()
                                .uri("/office/bias-cases/{id}", CASE)
                                .with(user(RUTH))
                                .with(csrf())
                                .param("note", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
        then(cases).shouldHaveNoInteractions();
    }

    @Test
    void theWindowIsChangedByStaffAlone() {
        assertThat(mvc.get().uri("/office/claim-window").with(user(RUTH)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/office/claim-window").with(user(GLORIA)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"30\"", "name=\"version\" value=\"7\"");
        assertThat(window("7", "45")).hasRedirectedUrl("/office/claim-window");
        then(window).should().change(new ClaimWindow.Setting(7, 45), GLORIA.getActor());
        assertThat(window("7", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aWindowChangedMeanwhileIsShownBesideWhatWasTyped() {
        willThrow(new OptimisticLockingFailureException("stale"))
                .given(window)
                .change(any(), any());
        given(window.setting()).willReturn(new ClaimWindow.Setting(8, 20));
        assertThat(window("7", "45"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nothing is lost", "20", "value=\"45\"", "name=\"version\" value=\"8\"");
    }

    @Test
    void asksWhetherItWasShe() {
        assertThat(mvc.get().uri("/unclaimed-visits").with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("Was this you?", "Refer early", "Mon, Mar 2, 2026, 11:56 a.m. Eastern")
                .contains("Wed, Apr 1, 2026", "Yes, that was me");
        assertThat(answer("attachment")).hasRedirectedUrl("/checkin/visits/" + VISIT + "/done");
        then(visits).should().attach(VISIT, RUTH.getActor());
        assertThat(answer("refusal")).hasRedirectedUrl("/me");
        then(visits).should().disown(VISIT, RUTH.getActor());
    }

    @Test
    void aVisitThatIsNotHersIsNotThere() {
        willThrow(new NotFound("Visit", VISIT)).given(visits).attach(any(), any());
        willThrow(new NotFound("Visit", VISIT)).given(visits).disown(any(), any());
        assertThat(answer("attachment")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(answer("refusal")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MockMvcTester.MockMvcRequestBuilder close(String note) {
        return mvc.post()
                .uri("/office/bias-cases/{id}", CASE)
                .with(user(GLORIA))
                .with(csrf())
                .param("note", note);
    }

    private MockMvcTester.MockMvcRequestBuilder window(String version, String days) {
        return mvc.post()
                .uri("/office/claim-window")
                .with(user(GLORIA))
                .with(csrf())
                .param("version", version)
                .param("days", days);
    }

    private MockMvcTester.MockMvcRequestBuilder answer(String answer) {
        return mvc.post()
                .uri("/unclaimed-visits/{id}/" + answer, VISIT)
                .with(user(RUTH))
                .with(csrf());
    }

    private static BiasCase aCase(BiasCase.@Nullable Closing closing) {
        return new BiasCase(
                CASE,
                UUID.randomUUID(),
                "Diabetes self-management",
                "Refer early",
                ZoneId.of("America/New_York"),
                Instant.parse("2026-03-02T17:56:00Z"),
                "Nadia Farouk",
                "nadia@farouk.example",
                "One product only",
                closing);
    }
}
