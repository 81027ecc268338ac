package tandem.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.OpenAccount;
import tandem.people.accounts.Role;
import tandem.platform.mail.MailService;
import tandem.testing.Browser;
import tandem.testing.PostgresTest;

/** What is typed is kept, given back to its author, and to nobody else; over HTTP. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class DraftJourneyTests {
    static final String PASSWORD = "correct horse battery";
    static final String NEW = "/activities/new";
    static final String GAP = "Feet are looked at late, says \"everybody\"";

    @MockitoBean MailService mails;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;
    @LocalServerPort int port;
    String email;
    Actor ruth;
    Browser browser;

    @BeforeEach
    void aSpecialistAtABrowser() {
        email = UUID.randomUUID() + "@drafts.example";
        ruth = aSpecialist(email);
        browser = signedIn(email);
        browser.get(NEW);
    }

    @Test
    void isThereInAnotherBrowserWithTheTimeItWasKept() {
        assertThat(types(NEW, "version", "0", "title", "Feet", "gap", GAP).body())
                .isEqualTo("Saved at 5:00 a.m. Eastern");
        var elsewhere = signedIn(email).get(NEW);
        assertThat(elsewhere.page().select("#title").val()).isEqualTo("Feet");
        assertThat(elsewhere.page().select("#gap").val()).isEqualTo(GAP);
        assertThat(elsewhere.text())
                .contains("We kept what you typed on Mon, Mar 2, 2026, 5:00 a.m. Eastern.");
        assertThat(elsewhere.text()).doesNotContain("Someone has saved since");
    }

    @Test
    void isNobodyElses() {
        types(NEW, "version", "0", "title", "Feet", "gap", GAP);
        var ben = UUID.randomUUID() + "@drafts.example";
        aSpecialist(ben);
        var his = signedIn(ben);
        assertThat(his.get(NEW).body()).doesNotContain("Feet", "We kept");
        his.post("/drafts/removal", "_draft", NEW);
        his.post("/drafts", "_draft", NEW, "version", "0", "title", "His");
        assertThat(browser.get(NEW).page().select("#title").val()).isEqualTo("Feet");
    }

    @Test
    void isDiscardedByAPost() {
        types(NEW, "version", "0", "title", "Feet");
        var page = browser.get(NEW);
        assertThat(browser.submit(page, "/drafts/removal").location()).isEqualTo(NEW);
        assertThat(browser.get(NEW).body()).doesNotContain("Feet", "We kept");
    }

    @Test
    void goesWithWhatWasSavedAndStaysWithWhatWasNot() {
        types(NEW, "version", "0", "title", "", "gap", GAP);
        assertThat(browser.post(NEW, "version", "0", "title", "", "gap", GAP).status())
                .isEqualTo(422);
        assertThat(drafts()).isEqualTo(1);
        assertThat(browser.post(NEW, "version", "0", "title", "Feet", "gap", GAP).status())
                .isEqualTo(302);
        assertThat(drafts()).isZero();
    }

    @Test
    void saysThatSomebodySavedSinceAndMeetsTheOrdinaryConflict() {
        var edit = browser.post(NEW, "version", "0", "title", "Feet", "gap", GAP).location();
        var version = browser.get(edit).page().select("input[name=version]").val();
        types(edit, "version", version, "title", "Feet and eyes", "gap", GAP);
        browser.post(edit, "version", version, "title", "Hands", "gap", GAP);
        types(edit, "version", version, "title", "Feet and eyes", "gap", GAP);

        var page = browser.get(edit);
        assertThat(page.text()).contains("We kept", "Someone has saved since");
        assertThat(page.page().select("input[name=version]").val()).isEqualTo(version);
        var saved = browser.post(edit, "version", version, "title", "Feet and eyes", "gap", GAP);
        assertThat(saved.status()).isEqualTo(409);
        assertThat(saved.text()).contains("Hands", "Saved while you were writing");
        assertThat(saved.page().select("#title").val()).isEqualTo("Feet and eyes");
    }

    @Test
    void hasAnEndAtSixtyFourKilobytes() {
        assertThat(types(NEW, "version", "0", "gap", "x".repeat(64 * 1024)).status())
                .isEqualTo(413);
        assertThat(types(NEW, "version", "0", "gap", "x".repeat(64 * 1024)).body())
                .contains("too long");
        assertThat(drafts()).isZero();
    }

    @Test
    void isKeptSixtyTimesAMinuteAtMost() {
        for (int i = 0; i < 60; i++) {
            assertThat(types(NEW, "version", "0", "title", "Feet " + i).status()).isEqualTo(200);
        }
        assertThat(types(NEW, "version", "0", "title", "Feet").status()).isEqualTo(429);
        assertThat(browser.get(NEW).page().select("#title").val()).isEqualTo("Feet 59");
    }

    @Test
    void isNotKeptOnceTheSignInIsOver() {
        browser.cookies().remove("SESSION");
        browser.with("HX-Request", "true");
        assertThat(types(NEW, "version", "0", "title", "Feet").status()).isEqualTo(401);
        assertThat(browser.cookies()).doesNotContainKey("kept");
        assertThat(drafts()).isZero();
    }

    @Test
    void isKeptByAButtonWhereNoScriptRuns() {
        var button = browser.get(NEW).page().select("noscript").html();
        assertThat(button).contains("formaction=\"/drafts\"", "Keep for later", "formnovalidate");
        var later = types(NEW, "version", "0", "title", "Feet", "later", "true", "continueTo", NEW);
        assertThat(later.location()).isEqualTo(NEW);
        assertThat(browser.get(NEW).text()).contains("We kept");
        var away = types(NEW, "later", "true", "continueTo", "//elsewhere.example");
        assertThat(away.location()).isEqualTo("/me");
    }

    @Test
    void isInNoLog(CapturedOutput output) {
        types(NEW, "version", "0", "title", "Zebra finch", "gap", "x".repeat(64 * 1024));
        types(NEW, "version", "0", "title", "Zebra finch");
        browser.get(NEW);
        browser.post(NEW, "version", "0", "title", "Zebra finch", "gap", "");
        assertThat(output.getAll()).doesNotContain("Zebra");
    }

    private Browser.Answer types(String form, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "_draft";
        all[1] = form;
        return browser.post("/drafts", all);
    }

    private int drafts() {
        return db.sql("select count(*) from accounts.draft where owner = ?")
                .param(ruth.accountId())
                .query(Integer.class)
                .single();
    }

    private Actor aSpecialist(String address) {
        return accounts.open(
                new OpenAccount("Ruth Abelson", address, PASSWORD, Set.of(Role.CE_STAFF)));
    }

    private Browser signedIn(String address) {
        var fresh = new Browser(port);
        fresh.get("/sign-in");
        fresh.post("/sign-in/password", "email", address, "password", PASSWORD);
        return fresh;
    }
}
