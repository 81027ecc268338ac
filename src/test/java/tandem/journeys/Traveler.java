package tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tandem.testing.DemoApplication;

/**
 * Somebody in front of a screen. Each page she comes to is checked with axe (WCAG 2.2 A and AA) and
 * must not scroll sideways; a picture of it is kept under target/journeys/pictures.
 */
final class Traveler implements AutoCloseable {
    /** The screens people use. */
    enum Screen {
        PHONE(390, 844),
        DESKTOP(1280, 800);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final DemoApplication demo = DemoApplication.get();
    private final Screen screen;
    private final boolean scripts;
    private final BrowserContext context;
    private final Page page;
    private int presses;
    private int pages;

    Traveler(Screen screen, boolean scripts) {
        this.screen = screen;
        this.scripts = scripts;
        context =
                Chromium.get()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(screen.width, screen.height)
                                        .setJavaScriptEnabled(scripts)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setAcceptDownloads(true));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    Page page() {
        return page;
    }

    /** Required taps and choices so far. */
    int presses() {
        return presses;
    }

    /** Pages with a form that were sent. */
    int pages() {
        return pages;
    }

    Traveler open(String path) {
        page.navigate(path.startsWith("http") ? path : demo.address() + path);
        return this;
    }

    /** Comes in as somebody of the demo, from the start page. */
    Traveler comeInAs(String guise) {
        open("/");
        page.locator("form[action$='/demo/sign-in/" + guise + "'] button").click();
        return this;
    }

    Traveler choose(String selector) {
        presses++;
        var control = page.locator(selector).first();
        control.check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    Traveler pick(String selector, String value) {
        presses++;
        page.locator(selector).selectOption(value);
        return this;
    }

    Traveler type(String selector, String text) {
        page.locator(selector).fill(text);
        return this;
    }

    Traveler press(String selector) {
        presses++;
        page.locator(selector).first().click();
        return this;
    }

    /** Presses what sends the page's form. */
    Traveler send(String selector) {
        pages++;
        return press(selector);
    }

    /** Looks at the page: accessible, as wide as the screen, and says so. */
    Traveler sees(String name, String... texts) {
        page.waitForLoadState();
        for (var text : texts) {
            assertThat(page.locator("body").innerText()).as(name).contains(text);
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target",
                                        "pictures",
                                        name
                                                + "."
                                                + screen.name().toLowerCase(Locale.ROOT)
                                                + ".png")));
        if (scripts) {
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " scrolls sideways")
                    .isLessThanOrEqualTo(screen.width);
            assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                    .as(name + " is accessible: " + page.url())
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
        return this;
    }

    /** The six digits last mailed to an address, read in another browser's mailbox. */
    String codeMailedTo(String email) {
        try (var postman = Chromium.get().newContext()) {
            var mailbox = postman.newPage();
            var letters = mailbox.locator(".mails a");
            for (int look = 0; look < 20; look++) {
                mailbox.navigate(demo.address() + "/mailbox?to=" + email);
                for (int at = 0; at < letters.count(); at++) {
                    letters.nth(at).click();
                    var code = CODE.matcher(mailbox.locator(".letter").innerText());
                    if (code.find()) {
                        return code.group(1) + code.group(2);
                    }
                }
                mailbox.waitForTimeout(500);
            }
            throw new AssertionError("No code was mailed to " + email);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
