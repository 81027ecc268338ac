package tandem.improving.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.improving.charts.Direction;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.collaboratives.KickOff;
import tandem.improving.metrics.DefineMetric;
import tandem.improving.metrics.MetricService;
import tandem.improving.metrics.MetricView;
import tandem.platform.shared.NotFound;
import tandem.testing.PageTest;

/** A coordinator says what teams count. */
@PageTest(MetricController.class)
class DefinitionPagesTests {
    private static final UUID COLLABORATIVE = UUID.randomUUID();
    private static final MetricView NO_SHOWS = noShows("No-shows", 3);

    @Autowired MockMvcTester mvc;
    @MockitoBean MetricService metrics;
    @MockitoBean CollaborativeService collaboratives;

    @BeforeEach
    void aCollaborativeThatCountsNoShows() {
        given(collaboratives.editable(any(), any())).willReturn(collaborative());
        given(metrics.toEdit(any(), any())).willReturn(List.of(NO_SHOWS));
        given(metrics.metric(NO_SHOWS.id())).willReturn(NO_SHOWS);
    }

    @Test
    void theListSaysWhatIsCountedAndWhichWayIsBetter() {
        assertThat(mvc.get().uri("/collaboratives/{id}/metrics", COLLABORATIVE).with(user(RUTH)))
                .hasStatusOk()
                .bodyText()
                .contains("No-shows", "visits missed, out of visits scheduled", "Lower", "15%");
    }

    @Test
    void aCompleteDefinitionIsKept() {
        assertThat(define("Referred", "referred", "seen", "INCREASE", "35"))
                .hasStatus3xxRedirection();
        then(metrics)
                .should()
                .define(
                        eq(
                                new DefineMetric(
                                        COLLABORATIVE,
                                        "Referred",
                                        "referred",
                                        "seen",
                                        Direction.INCREASE,
                                        new BigDecimal("35"),
                                        null,
                                        true)),
                        any());
    }

    @Test
    void eachThingThatIsMissingIsSaidAtItsField() {
        assertThat(define("", " ", "", "", "135"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Give the metric a name.",
                        "Say what is counted.",
                        "Say of how many.",
                        "Choose which way is better.",
                        "Give a percentage from 0 to 100")
                .contains("value=\"135\"");
        then(metrics).should(never()).define(any(), any());
    }

    @Test
    void aConflictKeepsWhatWasTypedAboveWhatIsStored() {
        willThrow(new OptimisticLockingFailureException("changed"))
                .given(metrics)
                .change(any(), any());
        assertThat(
                        mvc.post()
                                .uri(
                                        "/collaboratives/{id}/metrics/{metric}",
                                        COLLABORATIVE,
                                        NO_SHOWS.id())
                                .with(user(RUTH))
                                .with(csrf())
                                .param("version", "2")
                                .param("name", "No-shows at first visits")
                                .param("counted", "missed")
                                .param("outOf", "scheduled")
                                .param("direction", "DECREASE")
                                .param("_required", "on"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("No-shows at first visits", "visits missed", "Nothing is lost")
                .contains("name=\"version\" value=\"3\"");
    }

    @Test
    void anotherCollaborativesMetricIsNotFoundHere() {
        var foreign =
                new MetricView(
                        UUID.randomUUID(),
                        0,
                        UUID.randomUUID(),
                        "Theirs",
                        "a",
                        "b",
                        Direction.NEUTRAL,
                        null,
                        null,
                        false,
                        1,
                        Instant.EPOCH,
                        false);
        given(metrics.metric(foreign.id())).willReturn(foreign);
        assertThat(
                        mvc.post()
                                .uri(
                                        "/collaboratives/{id}/metrics/{metric}/retirement",
                                        COLLABORATIVE,
                                        foreign.id())
                                .with(user(RUTH))
                                .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        then(metrics).should(never()).retire(any(), any());
    }

    @Test
    void whoMayNotEditFindsNothing() {
        given(collaboratives.editable(any(), any()))
                .willThrow(new NotFound("Collaborative", COLLABORATIVE));
        assertThat(mvc.get().uri("/collaboratives/{id}/metrics", COLLABORATIVE).with(user(RUTH)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult define(
            String name, String counted, String outOf, String direction, String target) {
        return mvc.post()
                .uri("/collaboratives/{id}/metrics/new", COLLABORATIVE)
                .with(user(RUTH))
                .with(csrf())
                .param("name", name)
                .param("counted", counted)
                .param("outOf", outOf)
                .param("direction", direction)
                .param("target", target)
                .param("required", "true")
                .exchange();
    }

    private static CollaborativeView collaborative() {
        return new CollaborativeView(
                COLLABORATIVE,
                0,
                "Diabetes education",
                "Refer a third of our patients",
                ZoneId.of("America/New_York"),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 3, 5),
                true,
                new KickOff(Instant.EPOCH, Instant.EPOCH.plusSeconds(3600), "Online"),
                null);
    }

    private static MetricView noShows(String name, int version) {
        return new MetricView(
                UUID.randomUUID(),
                version,
                COLLABORATIVE,
                name,
                "visits missed",
                "visits scheduled",
                Direction.DECREASE,
                new BigDecimal("15"),
                null,
                false,
                1,
                Instant.EPOCH,
                false);
    }
}
