package tandem.improving.cycles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.improving.cycles.CyclePage;
import tandem.improving.cycles.CycleService;
import tandem.improving.cycles.CycleView;
import tandem.improving.cycles.Decision;
import tandem.improving.cycles.Stage;
import tandem.improving.cycles.Verdict;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.TeamService;
import tandem.learning.attendance.CommitmentService;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.Refused;
import tandem.testing.PageTest;

@PageTest({CycleController.class, StageController.class})
class CyclePagesTests {
    static final UUID TEAM = UUID.randomUUID();
    static final UUID CYCLE = UUID.randomUUID();
    static final TeamAccess HARLAN =
            new TeamAccess(
                    TEAM,
                    UUID.randomUUID(),
                    "Harlan Creek",
                    ZoneId.of("America/New_York"),
                    LocalDate.of(2026, 3, 2),
                    RUTH.getActor(),
                    Set.of(TeamRole.LEAD),
                    false,
                    true);

    @Autowired MockMvcTester mvc;
    @MockitoBean CycleService cycles;
    @MockitoBean TeamService teams;
    @MockitoBean CommitmentService commitments;

    @BeforeEach
    void aTeam() {
        given(teams.access(any(), any())).willReturn(HARLAN);
    }

    @Test
    void offersAPlanWithTodayAsItsFirstDay() {
        assertThat(mvc.get().uri("/teams/{id}/cycles/new", TEAM).with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-03-02\"", "questions[1].prediction", "Harlan Creek");
    }

    @Test
    void addsAQuestionWithoutLosingWhatWasTyped() {
        assertThat(
                        mvc.post()
                                .uri("/teams/{id}/cycles/new", TEAM)
                                .with(user(RUTH))
                                .with(csrf())
                                .param("next", "question")
                                .param("title", "Hand-off on Fridays")
                                .param("questions[0].question", "Will they accept?")
                                .param("questions[1].question", "Will they book?"))
                .hasStatusOk()
                .bodyText()
                .contains("Hand-off on Fridays", "Will they accept?", "Will they book?")
                .contains("questions[2].question");
        then(cycles).shouldHaveNoInteractions();
    }

    @Test
    void showsTheProblemNextToTheFieldAndKeepsTheText() {
        assertThat(
                        mvc.post()
                                .uri("/teams/{id}/cycles/new", TEAM)
                                .with(user(RUTH))
                                .with(csrf())
                                .param("title", "")
                                .param("objective", "Does a call work?"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"title-error\"", "Does a call work?");
        then(cycles).shouldHaveNoInteractions();
    }

    @Test
    void saysWhatAnUnfinishedPlanNeedsAndKeepsTheText() {
        given(cycles.plan(any(), any())).willThrow(new Refused("cycle.unfinished.task") {});
        assertThat(
                        mvc.post()
                                .uri("/teams/{id}/cycles/new", TEAM)
                                .with(user(RUTH))
                                .with(csrf())
                                .param("next", "finish")
                                .param("title", "Hand-off on Fridays"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Name a first task and who does it.", "Hand-off on Fridays");
    }

    @Test
    void showsBothTextsToTheSecondWriter() {
        willThrow(new OptimisticLockingFailureException("stale")).given(cycles).study(any(), any());
        shows(aCycle(Stage.STUDYING, 4, "Theirs: it works"));
        assertThat(
                        mvc.post()
                                .uri("/cycles/{id}/study", CYCLE)
                                .with(user(RUTH))
                                .with(csrf())
                                .param("version", "3")
                                .param("learning", "Mine: it does not"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nothing is lost", "Theirs: it works", "Mine: it does not")
                .contains("name=\"version\" value=\"4\""); // so that saving again goes through
    }

    @Test
    void asksForADecisionInWords() {
        shows(aCycle(Stage.STUDYING, 4, "It works"));
        assertThat(
                        mvc.post()
                                .uri("/cycles/{id}/decision", CYCLE)
                                .with(user(RUTH))
                                .with(csrf())
                                .param("version", "4")
                                .param("reason", "The line is free now"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose one of the three.", "The line is free now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "PLANNED", "DOING", "STUDYING", "ACTED", "CANCELLED"})
    void showsACycleInEveryStage(Stage stage) {
        shows(aCycle(stage, 3, "It works"));
        assertThat(mvc.get().uri("/cycles/{id}", CYCLE).with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("Cycle 7: Hand-off on Fridays", "8 of 10 agree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"study", "decision", "cancellation", "plan"})
    void sendsWhoComesTooLateToTheCycle(String page) {
        shows(aCycle(Stage.ACTED, 3, "It works"));
        assertThat(mvc.get().uri("/cycles/{id}/{page}", CYCLE, page).with(user(RUTH)))
                .hasRedirectedUrl("/cycles/" + CYCLE);
    }

    @Test
    void saysNothingAboutWhatIsNotThereOrNotTheirs() {
        given(cycles.page(any(), any())).willThrow(new NotFound("Cycle", CYCLE));
        assertThat(mvc.get().uri("/cycles/{id}", CYCLE).with(user(RUTH)))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .doesNotContain(CYCLE.toString());
    }

    void shows(CycleView cycle) {
        given(cycles.page(any(), any())).willReturn(new CyclePage(cycle, HARLAN));
    }

    static CycleView aCycle(Stage stage, int version, String learning) {
        var acted = stage == Stage.ACTED;
        @Nullable String why = stage == Stage.CANCELLED ? "The educator left" : null;
        return new CycleView(
                CYCLE,
                version,
                TEAM,
                7,
                null,
                "Hand-off on Fridays",
                "Does a phone hand-off work?",
                "2 clinicians, 4 Fridays",
                LocalDate.of(2026, 3, 6),
                null,
                List.of(
                        new CycleView.Question(
                                "Will patients accept?",
                                "8 of 10 agree",
                                "19 of 24",
                                Verdict.PARTLY,
                                "Line busy")),
                "Phone line",
                "Dr. Raman",
                null,
                "Tally sheet",
                stage,
                true,
                "",
                "Line busy twice",
                "",
                learning,
                acted ? Decision.ADOPT : null,
                "It works",
                acted ? "Dr. Raman" : "",
                why,
                null,
                List.of(),
                Map.of(),
                true);
    }
}
