package tandem.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import tandem.testing.Browser;
import tandem.testing.DemoApplication;

/** Links to files are not rewritten, so what a template says has to be there. */
class StaticFilesTests {
    private final Browser browser =
            new Browser(URI.create(DemoApplication.get().address()).getPort());

    @Test
    void eachPageFindsItsStylesScriptsAndIcon() {
        var page = browser.get("/activities").page();
        var files = page.select("link[href]").eachAttr("href");
        files.addAll(page.select("script[src]").eachAttr("src"));
        assertThat(files).contains("/webjars/bootstrap/dist/css/bootstrap.min.css");
        assertThat(files).allSatisfy(it -> assertThat(browser.get(it).status()).isEqualTo(200));
    }
}
