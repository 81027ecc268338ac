package tandem.learning.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tandem.learning.activities.Objective;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.BarrierCode;
import tandem.learning.attendance.BarrierNamed;
import tandem.learning.attendance.ClaimWindow;
import tandem.learning.attendance.EvaluationPage;
import tandem.learning.attendance.EvaluationService;
import tandem.learning.attendance.EvaluationStep;
import tandem.learning.attendance.EvaluationSummary;
import tandem.learning.attendance.FinishEvaluation;
import tandem.learning.attendance.Finished;
import tandem.learning.attendance.HelpKind;
import tandem.learning.attendance.JoinChoice;
import tandem.learning.attendance.Means;
import tandem.learning.attendance.NextStep;
import tandem.learning.attendance.OpenVisit;
import tandem.learning.attendance.PlanChange;
import tandem.learning.attendance.PlanChange.Promise;
import tandem.learning.attendance.ProofOutcome;
import tandem.learning.attendance.UnclaimedVisits;
import tandem.learning.attendance.VisitProof;
import tandem.learning.attendance.VisitView;
import tandem.people.accounts.SignIn;
import tandem.people.accounts.SignInLimits;
import tandem.people.learners.Profession;
import tandem.platform.limits.Limits;
import tandem.platform.shared.NotFound;
import tandem.testing.PageTest;

@PageTest({
    EvaluationController.class,
    CommitmentController.class,
    VisitCodeController.class,
    EvaluatedController.class
})
@Import({AfterEvaluation.class, EvaluationPages.class})
class EvaluationPagesTests {
    static final UUID VISIT = UUID.randomUUID();
    static final UUID REFER = UUID.randomUUID();
    static final UUID ORDER = UUID.randomUUID();

    @Autowired MockMvcTester mvc;
    @MockitoBean EvaluationService evaluations;
    @MockitoBean VisitProof proof;
    @MockitoBean UnclaimedVisits unclaimed;
    @MockitoBean ClaimWindow window;
    @Autowired SignIn signIn;
    @MockitoBean Limits limits;
    @MockitoBean SignInLimits guesses;

    @BeforeEach
    void anOpenEvaluation() {
        opened(Map.of(), false);
        given(evaluations.finish(any(), any())).willReturn(Finished.CODE_MAILED);
        given(window.lastDay(any())).willReturn(LocalDate.of(2026, 4, 1));
        summarized(false, false);
    }

    @Test
    void asksForEveryObjectiveAndSaysFirstWhoReadsIt() {
        var page = mvc.get().uri("/checkin/visits/{id}/evaluation", VISIT).exchange();
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("…refer at diagnosis?", "…DSMES orders that get paid?")
                .contains("ratings[1].value", "required")
                .doesNotContain("checked")
                .containsSubsequence(
                        "Faculty get results only without names", "Your team", "<legend");
    }

    @Test
    void keepsTheFirstPageAndLeadsToTheSecond() {
        assertThat(firstPage("4", "true"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/checkin/visits/" + VISIT + "/commitments");
        then(evaluations)
                .should()
                .keep(
                        eq(VISIT),
                        eq(EvaluationStep.JUDGE),
                        argThat(typed ->
                                List.of("true").equals(typed.get("freeOfBias"))
                                        && Typed.wasSent(typed)
                                        && !typed.containsKey("_csrf")),
                        any());
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        assertThat(firstPage("", "false", "biasNoticed", "One product only"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"ratings[0].value-error\"", "Choose a number from 1 to 5.")
                .contains("One product only");
        then(evaluations)
                .should()
                .keep(
                        eq(VISIT),
                        eq(EvaluationStep.JUDGE),
                        argThat(it -> !Typed.wasSent(it)),
                        any());
    }

    @Test
    void asksBeforeATextThatLooksLikeAPatients() {
        assertThat(firstPage("4", "false", "biasNoticed", "see MRN 1234567"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"biasNoticed-error\"", "medical record number", "notAPatient");
    }

    @Test
    void showsAReloadWhatWasTyped() {
        opened(
                Map.of(
                        "ratings[0].objective", List.of(REFER.toString()),
                        "ratings[0].value", List.of("4"),
                        "freeOfBias", List.of("false"),
                        "biasNoticed", List.of("One product only")),
                false);
        var page = mvc.get().uri("/checkin/visits/{id}/evaluation", VISIT).exchange();
        var body = Jsoup.parse(text(page));
        assertThat(body.select("[checked]").eachAttr("name"))
                .containsExactly("ratings[0].value", "freeOfBias");
        assertThat(body.select("[checked]").eachAttr("value")).containsExactly("4", "false");
        assertThat(body.select("textarea").text()).isEqualTo("One product only");
    }

    @Test
    void startsAgainWhereTheObjectivesWereEditedMeanwhile() {
        assertThat(
                        mvc.post()
                                .uri("/checkin/visits/{id}/evaluation", VISIT)
                                .with(csrf())
                                .param("ratings[1].objective", REFER.toString())
                                .param("freeOfBias", "true"))
                .hasRedirectedUrl("/checkin/visits/" + VISIT + "/evaluation");
        then(evaluations).should(never()).keep(any(), any(), any(), any());
    }

    @Test
    void keepsWhatIsTypedWhileItIsTyped() {
        assertThat(
                        mvc.post()
                                .uri("/checkin/visits/{id}/drafts/PLAN", VISIT)
                                .with(csrf())
                                .param("own1", "Refer earlier")
                                .param("sent", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"saved\"", "Saved ")
                .doesNotContain("<html");
        then(evaluations)
                .should()
                .keep(
                        eq(VISIT),
                        eq(EvaluationStep.PLAN),
                        eq(Map.of("own1", List.of("Refer earlier"))),
                        any());
    }

    @Test
    void ticksNothingBeforehandButSharingOnesChanges() {
        var page = mvc.get().uri("/checkin/visits/{id}/commitments", VISIT).exchange();
        assertThat(page).hasStatusOk();
        var body = Jsoup.parse(text(page));
        assertThat(body.select("[checked]").eachAttr("name")).containsExactly("shareCommitments");
        assertThat(body.select("[required]").eachAttr("name")).containsOnly("join");
        assertThat(body.select("input[name=barriers]"))
                .hasSize(BarrierCode.values().length - 1); // "something else" is a line to write
    }

    @Test
    void finishesWithBothPages() {
        sentFirstPage();
        assertThat(
                        secondPage(
                                "join", "ENROLL_ME",
                                "objectives", REFER.toString(),
                                "own1", " Ask for a warm hand-off ",
                                "strength", "4",
                                "shareCommitments", "true",
                                "barriers", "VISIT_TOO_SHORT",
                                "otherBarrier", "No interpreter",
                                "help", "COACH",
                                "champion", "true"))
                .hasRedirectedUrl("/checkin/visits/" + VISIT + "/code");
        var sent = ArgumentCaptor.forClass(FinishEvaluation.class);
        then(evaluations).should().finish(sent.capture(), any());
        assertThat(sent.getValue().judged().ratings()).isEqualTo(Map.of(REFER, 4, ORDER, 5));
        assertThat(sent.getValue().plan())
                .isEqualTo(
                        new PlanChange(
                                List.of(
                                        new Promise("Refer at diagnosis", REFER),
                                        new Promise("Ask for a warm hand-off", null)),
                                4,
                                true,
                                List.of(
                                        new BarrierNamed(BarrierCode.VISIT_TOO_SHORT, null),
                                        new BarrierNamed(BarrierCode.OTHER, "No interpreter")),
                                false,
                                Set.of(HelpKind.COACH),
                                null,
                                JoinChoice.ENROLL_ME,
                                true));
    }

    @Test
    void takesFiveChangesAtMost() {
        sentFirstPage();
        assertThat(
                        secondPage(
                                "join",
                                "NOT_NOW",
                                "objectives",
                                REFER.toString(),
                                "own1",
                                "a",
                                "own2",
                                "b",
                                "own3",
                                "c",
                                "own4",
                                "d",
                                "own5",
                                "e"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Five changes are the most", "value=\"e\"");
        then(evaluations).should(never()).finish(any(), any());
    }

    @Test
    void wantsAnAnswerAboutJoining() {
        sentFirstPage();
        assertThat(secondPage("own1", "Refer earlier"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"join-error\"", "Refer earlier");
    }

    @Test
    void leadsBackToAFirstPageThatWasNeverSent() {
        given(evaluations.typed(eq(VISIT), eq(EvaluationStep.JUDGE), any()))
                .willReturn(Map.of("freeOfBias", List.of("true")));
        assertThat(secondPage("join", "NOT_NOW"))
                .hasRedirectedUrl("/checkin/visits/" + VISIT + "/evaluation");
        then(evaluations).should(never()).finish(any(), any());
    }

    @Test
    void aFinishedEvaluationIsShownAsDone() {
        opened(Map.of(), true);
        for (var page : List.of("evaluation", "commitments")) {
            assertThat(mvc.get().uri("/checkin/visits/{id}/" + page, VISIT))
                    .hasRedirectedUrl("/checkin/visits/" + VISIT + "/done");
        }
        assertThat(secondPage("join", "NOT_NOW"))
                .hasRedirectedUrl("/checkin/visits/" + VISIT + "/done");
        then(evaluations).should(never()).finish(any(), any());
    }

    @Test
    void inAnotherBrowserThereIsNothing() {
        given(evaluations.page(any(), any(), any())).willThrow(new NotFound("Visit", VISIT));
        given(evaluations.summary(any(), any())).willThrow(new NotFound("Visit", VISIT));
        for (var page : List.of("evaluation", "commitments", "code", "email", "done")) {
            assertThat(mvc.get().uri("/checkin/visits/{id}/" + page, VISIT))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void asksForTheCodeAndNamesTheAddressOnlyToWhoTypedIt() {
        assertThat(mvc.get().uri("/checkin/visits/{id}/code", VISIT))
                .hasStatusOk()
                .bodyText()
                .contains("Sent to nadia@farouk.example", "This is my own phone")
                .contains("until Wed, Apr 1, 2026")
                .doesNotContain("checked");
        summarized(true, false);
        assertThat(mvc.get().uri("/checkin/visits/{id}/code", VISIT))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("nadia@farouk.example", "Nadia");
    }

    @Test
    void aRightCodeSignsInAndLeadsOn() {
        given(proof.prove(any(), any())).willReturn(new ProofOutcome.Attached(RUTH.getActor()));
        assertThat(code("481 097", "ownPhone", "true"))
                .hasRedirectedUrl("/checkin/visits/" + VISIT + "/done");
        then(signIn).should().begin(eq(RUTH.getActor()), any(), any());
        then(proof)
                .should()
                .prove(
                        argThat(it ->
                                it.code().equals("481 097") && "iPhone".equals(it.ownPhone())),
                        any());
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeftAndSignsInNobody() {
        given(proof.prove(any(), any())).willReturn(new ProofOutcome.Wrong(3));
        assertThat(code("000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("3 tries are left");
        given(proof.prove(any(), any())).willReturn(new ProofOutcome.Wrong(1));
        assertThat(code("000000")).bodyText().contains("One try is left");
        given(proof.prove(any(), any())).willReturn(new ProofOutcome.Void());
        assertThat(code("000000")).bodyText().contains("Send a new one");
        then(signIn).shouldHaveNoInteractions();
    }

    @Test
    void aCodeForAnotherAddressLeavesTheVisit() {
        given(proof.prove(any(), any())).willReturn(new ProofOutcome.AnotherEmail(RUTH.getActor()));
        assertThat(code("481097")).hasRedirectedUrl("/me");
    }

    @Test
    void showsWhatIsDoneToItsOwner() {
        summarized(false, true);
        assertThat(mvc.get().uri("/checkin/visits/{id}/done", VISIT).with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("Done. Thank you.", "2 changes promised", "Refer at diagnosis");
    }

    private MockMvcRequestBuilder firstPage(String second, String free, String... more) {
        var request =
                mvc.post()
                        .uri("/checkin/visits/{id}/evaluation", VISIT)
                        .with(csrf())
                        .param("ratings[0].objective", REFER.toString())
                        .param("ratings[0].value", second)
                        .param("ratings[1].objective", ORDER.toString())
                        .param("ratings[1].value", "5")
                        .param("freeOfBias", free);
        return with(request, more);
    }

    private MockMvcRequestBuilder secondPage(String... fields) {
        return with(mvc.post().uri("/checkin/visits/{id}/commitments", VISIT).with(csrf()), fields);
    }

    private MockMvcRequestBuilder code(String code, String... more) {
        return with(
                mvc.post()
                        .uri("/checkin/visits/{id}/code", VISIT)
                        .with(csrf())
                        .header("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0)")
                        .param("code", code),
                more);
    }

    private static MockMvcRequestBuilder with(MockMvcRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void sentFirstPage() {
        given(evaluations.typed(eq(VISIT), eq(EvaluationStep.JUDGE), any()))
                .willReturn(
                        Map.of(
                                "sent", List.of("true"),
                                "ratings[0].objective", List.of(REFER.toString()),
                                "ratings[0].value", List.of("4"),
                                "ratings[1].objective", List.of(ORDER.toString()),
                                "ratings[1].value", List.of("5"),
                                "freeOfBias", List.of("true")));
    }

    private void opened(Map<String, List<String>> typed, boolean evaluated) {
        given(evaluations.page(any(), any(), any()))
                .willReturn(
                        new EvaluationPage(
                                new OpenVisit(aVisit(false), false, false, evaluated),
                                aPlan(),
                                List.of(
                                        new Objective(REFER, "Refer at diagnosis."),
                                        new Objective(ORDER, "DSMES orders that get paid")),
                                true,
                                typed));
    }

    private void summarized(boolean resumed, boolean hers) {
        given(evaluations.summary(any(), any()))
                .willReturn(
                        new EvaluationSummary(
                                new OpenVisit(aVisit(hers), hers, resumed, true),
                                aPlan(),
                                new NextStep.After(
                                        VISIT,
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        hers ? RUTH.getActor() : null,
                                        JoinChoice.ENROLL_ME,
                                        List.of()),
                                List.of("Refer at diagnosis", "Ask for a warm hand-off")));
    }

    private static VisitView aVisit(boolean proved) {
        return new VisitView(
                VISIT,
                UUID.randomUUID(),
                "nadia@farouk.example",
                "Nadia Farouk",
                Profession.NURSE_PRACTITIONER,
                Means.QR,
                Instant.parse("2026-03-02T16:56:00Z"),
                proved ? RUTH.getActor().accountId() : null,
                proved,
                null);
    }

    private static SessionPlan aPlan() {
        var start = Instant.parse("2026-03-02T17:00:00Z");
        var end = start.plusSeconds(3600);
        return new SessionPlan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Diabetes self-management",
                "Refer early, refer warmly",
                ZoneId.of("America/New_York"),
                start,
                end,
                "Room 2",
                start,
                end,
                end,
                end,
                60,
                List.of());
    }
}
