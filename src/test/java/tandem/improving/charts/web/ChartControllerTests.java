package tandem.improving.charts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.platform.limits.Limits;
import tandem.testing.PageTest;

@PageTest(ChartController.class)
@Import(CallsPerAddress.class)
class ChartControllerTests {
    @Autowired MockMvcTester mvc;
    @MockitoBean Limits limits;

    @Test
    void anybodyMayOpenItAndFindsAWorkedExample() throws Exception {
        var page = page(mvc.get().uri("/charts").exchange());
        assertThat(page.select("textarea#numbers").text()).isEmpty();
        assertThat(page.select("a[href$='/charts?example=true']")).hasSize(1);
        var example = page(mvc.get().uri("/charts?example=true").exchange());
        assertThat(example.select("textarea").val()).startsWith("Sep 2024\t19");
    }

    @Test
    void drawsWhatWasPastedAndReadsIt() throws Exception {
        var result = draw(Example.ROWS, "12");
        assertThat(result).hasStatusOk();
        var page = page(result);
        assertThat(page.select("svg.chart-wide, svg.chart-narrow")).hasSize(2);
        assertThat(page.select(".reading").text())
                .contains("A signal: 12 months in a row below the median of 20")
                .contains("Lower is better, so it is favorable.")
                .contains("What it does not say:");
        assertThat(page.select("tbody tr")).hasSize(24);
        assertThat(page.select("textarea").val()).contains("Aug 2026\t13");
    }

    @Test
    void aRowThatIsNoNumberIsShownWithItsErrorAndNothingIsLost() throws Exception {
        var result = draw("Jan\t3\nFeb\t<b>x</b>\n", "");
        assertThat(result).hasStatus(422);
        var page = page(result);
        assertThat(page.select("tr.has-error").text()).contains("Row 2").contains("<b>x</b>");
        assertThat(page.select("textarea").val()).startsWith("Jan\t3\nFeb\t<b>x</b>");
        assertThat(page.select("svg.chart-wide")).isEmpty();
    }

    @Test
    void aBaselineThatIsNoNumberGivesTheTextBack() throws Exception {
        var result = draw("Jan\t3\n", "twelve");
        assertThat(result).hasStatus(422);
        assertThat(page(result).select("textarea").val()).startsWith("Jan\t3");
    }

    @Test
    void withoutATokenNothingIsTaken() {
        assertThat(mvc.post().uri("/charts").param("numbers", "1").exchange()).hasStatus(403);
    }

    private MvcTestResult draw(String numbers, String baseline) {
        return mvc.post()
                .uri("/charts")
                .with(csrf())
                .param("numbers", numbers)
                .param("better", "DECREASE")
                .param("baseline", baseline)
                .exchange();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
