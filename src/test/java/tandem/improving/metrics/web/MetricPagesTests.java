package tandem.improving.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.improving.charts.Direction;
import tandem.improving.metrics.ChartMarks;
import tandem.improving.metrics.Count;
import tandem.improving.metrics.CountService;
import tandem.improving.metrics.EnterMonth;
import tandem.improving.metrics.EntryOutcome;
import tandem.improving.metrics.FormerCount;
import tandem.improving.metrics.Mark;
import tandem.improving.metrics.MetricCharts;
import tandem.improving.metrics.MetricHistory;
import tandem.improving.metrics.MetricSeries;
import tandem.improving.metrics.MetricView;
import tandem.improving.metrics.MonthSheet;
import tandem.improving.metrics.MonthsAsked;
import tandem.improving.metrics.SeriesService;
import tandem.improving.teams.TeamAccess;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.TeamService;
import tandem.testing.PageTest;

/** A team enters its October and reads its chart. */
@PageTest({MonthController.class, TeamMetricController.class})
@Import(MetricCharts.class)
class MetricPagesTests {
    private static final UUID TEAM = UUID.randomUUID();
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final MetricView REFERRED = metric("Referred to DSMES");
    private static final MetricView CLOSED = metric("Referral closed in 30 days");

    @Autowired MockMvcTester mvc;
    @MockitoBean CountService counts;
    @MockitoBean SeriesService series;
    @MockitoBean TeamService teams;
    @MockitoBean ChartMarks marks;

    @BeforeEach
    void aMonthWithOneNumber() {
        given(teams.access(any(), any())).willReturn(access(TeamRole.LEAD));
        given(counts.sheet(any(), any(), any())).willReturn(sheet(TeamRole.LEAD));
        given(counts.enter(any(), any())).willReturn(new EntryOutcome(Set.of(), Map.of()));
    }

    @Test
    void theMonthShowsWhatIsSavedBesideTheMonthBefore() {
        assertThat(mvc.get().uri("/teams/{id}/data/2026-10", TEAM).with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "October 2026 data",
                        "Due Sun, Nov 15, 2026",
                        "1 of 2 metrics saved",
                        "value=\"42\"",
                        "48 of 127, 37.8%",
                        "33.9%");
    }

    @Test
    void whatIsRightIsSaved() {
        assertThat(enter("42", "1,240", "", ""))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/teams/" + TEAM + "/data/2026-10");
        then(counts)
                .should()
                .enter(
                        eq(
                                new EnterMonth(
                                        TEAM,
                                        OCTOBER,
                                        List.of(
                                                new EnterMonth.Entry(REFERRED.id(), 1, 42, 1240),
                                                new EnterMonth.Entry(CLOSED.id(), 0, null, null)))),
                        any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23|21|The count cannot be above “out of”",
                "23||belong together",
                "|21|belong together",
                "2.5|21|is no whole number",
                "-3|21|is no whole number",
                "three|21|is no whole number",
                "7|99999999999|That is above 10,000,000"
            })
    void whatIsWrongComesBackAsTypedAndTheRestIsSaved(
            @Nullable String counted, @Nullable String outOf, String says) {
        var one = counted == null ? "" : counted;
        var other = outOf == null ? "" : outOf;
        assertThat(enter("42", "124", one, other))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(says, "value=\"" + one + "\"", "value=\"" + other + "\"", "Not saved")
                .contains("One row needs a second look.");
        then(counts)
                .should()
                .enter(
                        eq(
                                new EnterMonth(
                                        TEAM,
                                        OCTOBER,
                                        List.of(new EnterMonth.Entry(REFERRED.id(), 1, 42, 124)))),
                        any());
    }

    @Test
    void aConflictShowsBothAndSavingAgainGoesThrough() {
        given(counts.enter(any(), any()))
                .willReturn(
                        new EntryOutcome(
                                Set.of(),
                                Map.of(
                                        REFERRED.id(),
                                        new EntryOutcome.Stored(
                                                new Count(OCTOBER, 40, 124, 1), "Ben Osgood"))));
        assertThat(enter("41", "124", "", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ben Osgood saved 40 of 124 while you were typing")
                .contains("name=\"cells[0].counted\" value=\"41\"")
                .contains("name=\"cells[0].seen\" value=\"1\"");
    }

    @Test
    void aRowOfARetiredMetricIsReportedAndTheOthersAreKept() {
        assertThat(
                        mvc.post()
                                .uri("/teams/{id}/data/2026-10", TEAM)
                                .with(user(RUTH))
                                .with(csrf())
                                .param("cells[0].metricId", UUID.randomUUID().toString())
                                .param("cells[0].seen", "0")
                                .param("cells[0].counted", "5")
                                .param("cells[0].outOf", "6"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("was retired while you typed 5 of 6");
    }

    @Test
    void whoOnlyReadsHasNoFields() {
        given(counts.sheet(any(), any(), any())).willReturn(sheet(TeamRole.EXECUTIVE_SPONSOR));
        assertThat(mvc.get().uri("/teams/{id}/data/2026-10", TEAM).with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("42")
                .doesNotContain("<input type=\"text\"", "Save October");
        assertThat(enter("1", "2", "", "")).hasStatus(HttpStatus.FORBIDDEN);
        then(counts).should(never()).enter(any(), any());
    }

    @Test
    void aMonthThatIsNoneIsNotFound() {
        assertThat(mvc.get().uri("/teams/{id}/data/2026-13", TEAM).with(user(RUTH)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theDataLinkLeadsToTheMonthThatIsAskedNext() {
        given(series.asked(any(), any())).willReturn(new MonthsAsked(List.of(), OCTOBER));
        assertThat(mvc.get().uri("/teams/{id}/data", TEAM).with(user(RUTH)))
                .redirectedUrl()
                .isEqualTo("/teams/" + TEAM + "/data/2026-10");
    }

    @Test
    void theMetricShowsChartReadingMonthsAndWhatWasCorrected() {
        given(series.history(any(), any()))
                .willReturn(
                        new MetricHistory(
                                months(14, 16, 13, 12, 15, 17, 13, 12, 25, 27, 32, 34),
                                List.of(
                                        new FormerCount(
                                                new Count(OCTOBER, 33, 100, 1),
                                                "Ben Osgood",
                                                Instant.parse("2026-11-02T15:00:00Z")))));
        given(marks.marks(any()))
                .willReturn(
                        List.of(
                                new Mark(
                                        Mark.Lane.CYCLES,
                                        Mark.State.ADOPTED,
                                        "4",
                                        LocalDate.of(2026, 7, 2),
                                        LocalDate.of(2026, 8, 30))));
        assertThat(
                        mvc.get()
                                .uri("/teams/{id}/metrics/{metric}", TEAM, REFERRED.id())
                                .with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("What this chart says", "Cycles", "lane-bar adopt")
                .contains("Latest 34.0% (34 of 100), October 2026")
                .contains(
                        "was 33 of 100, entered by Ben Osgood, Mon, Nov 2, 2026, 10:00 a.m. Eastern")
                .contains("role=\"group\"", "aria-label=\"Oct 2026: 34 percent, 34 of 100");
    }

    @Test
    void aMetricWithoutNumbersSaysWhatToEnter() {
        given(series.history(any(), any())).willReturn(new MetricHistory(months(), List.of()));
        assertThat(
                        mvc.get()
                                .uri("/teams/{id}/metrics/{metric}", TEAM, REFERRED.id())
                                .with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("No number yet", "they are the baseline")
                .doesNotContain("<figure");
    }

    @Test
    void theFileHoldsValidAndReplacedValues() {
        given(series.history(any(), any()))
                .willReturn(
                        new MetricHistory(
                                months(30, 34),
                                List.of(
                                        new FormerCount(
                                                new Count(OCTOBER, 33, 100, 1),
                                                "Ben Osgood",
                                                Instant.EPOCH))));
        assertThat(
                        mvc.get()
                                .uri("/teams/{id}/metrics/{metric}/data.csv", TEAM, REFERRED.id())
                                .with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2026-09,30,100,30.0,1,yes",
                        "2026-10,34,100,34.0,1,yes\r\n2026-10,33,100,33.0,1,replaced");
    }

    @Test
    void theListNamesLateMonthsAndEachMetricsLatestValue() {
        given(series.ofTeam(any())).willReturn(List.of(months(30, 34)));
        given(series.asked(any(), any())).willReturn(new MonthsAsked(List.of(OCTOBER), OCTOBER));
        assertThat(mvc.get().uri("/teams/{id}/metrics", TEAM).with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("One month lacks a required number", "October 2026")
                .contains("34.0%", "34 of 100, October 2026", "class=\"spark\"");
    }

    private MvcTestResult enter(String counted, String outOf, String closed, String placed) {
        return mvc.post()
                .uri("/teams/{id}/data/2026-10", TEAM)
                .with(user(RUTH))
                .with(csrf())
                .param("cells[0].metricId", REFERRED.id().toString())
                .param("cells[0].seen", "1")
                .param("cells[0].counted", counted)
                .param("cells[0].outOf", outOf)
                .param("cells[1].metricId", CLOSED.id().toString())
                .param("cells[1].seen", "0")
                .param("cells[1].counted", closed)
                .param("cells[1].outOf", placed)
                .exchange();
    }

    private static MonthSheet sheet(TeamRole role) {
        return new MonthSheet(
                access(role),
                OCTOBER,
                LocalDate.of(2026, 11, 15),
                List.of(
                        new MonthSheet.Row(
                                REFERRED,
                                new Count(OCTOBER, 42, 124, 1),
                                new Count(OCTOBER.minusMonths(1), 48, 127, 1)),
                        new MonthSheet.Row(
                                CLOSED,
                                new Count(OCTOBER, null, null, 0),
                                new Count(OCTOBER.minusMonths(1), null, null, 0))));
    }

    private static TeamAccess access(TeamRole role) {
        return new TeamAccess(
                TEAM,
                REFERRED.collaborativeId(),
                "Harlan Creek",
                ZoneId.of("America/New_York"),
                LocalDate.of(2026, 11, 17),
                RUTH.getActor(),
                Set.of(role),
                false,
                true);
    }

    /** Out of 100 each, the last one October. */
    private static MetricSeries months(int... numerators) {
        var counted = new ArrayList<Count>();
        for (int i = 0; i < numerators.length; i++) {
            var month = OCTOBER.minusMonths(numerators.length - 1L - i);
            counted.add(new Count(month, numerators[i], 100, 1));
        }
        return new MetricSeries(TEAM, REFERRED, counted);
    }

    private static MetricView metric(String name) {
        return new MetricView(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                name,
                "patients referred",
                "patients seen",
                Direction.INCREASE,
                new BigDecimal("35"),
                null,
                true,
                1,
                Instant.EPOCH,
                false);
    }
}
